package yardstick.working;

import org.jspecify.annotations.Nullable;

import yardstick.plan.Action;
import yardstick.web.Figures;
import yardstick.web.Wording;

import java.math.BigDecimal;
import java.time.LocalDate;

/** How names and numbers are said on these pages, and the day they are of. */
final class Words {

    private Words() {}

    /** Today by London's clock. */
    static LocalDate today() {
        return Wording.today();
    }

    /** What an action is called: its reference and its title. */
    static String name(Action action) {
        return (action.reference() + " " + action.title()).strip();
    }

    /** The start of a long text, for a title or a crumb. */
    static String shortened(String text) {
        return Wording.shortened(text, 80);
    }

    /** A number of the plan's with its period; "not given" where the plan gives none. */
    static String planned(@Nullable BigDecimal value, String period, @Nullable Figures figures) {
        if (value == null) {
            return period.isEmpty() ? "not given" : "not given (%s)".formatted(period);
        }
        var printed = figures == null ? value.toPlainString() : figures.print(value);
        return period.isEmpty() ? printed : "%s (%s)".formatted(printed, period);
    }
}
