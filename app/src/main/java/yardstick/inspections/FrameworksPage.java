package yardstick.inspections;

import yardstick.judgements.Framework;
import yardstick.judgements.Frameworks;
import yardstick.web.Choice;

import java.util.List;

/**
 * Exactly what {@code inspections/framework.jte} prints.
 *
 * @param action where the choice is sent
 * @param frameworks to choose from
 */
public record FrameworksPage(String action, List<Choice> frameworks) {

    static FrameworksPage of(Frameworks frameworks, String action) {
        return new FrameworksPage(
                action, frameworks.all().values().stream().map(FrameworksPage::choice).toList());
    }

    private static Choice choice(Framework framework) {
        return new Choice(
                framework.code(),
                framework.name(),
                "%s, %s. %s"
                        .formatted(framework.inspectorate(), framework.years(), framework.about()));
    }
}
