package yardstick.grid;

import yardstick.comparison.Area;
import yardstick.comparison.Catalogue;
import yardstick.comparison.Indicator;
import yardstick.web.Choice;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be chosen on a grid. */
record ChoicesWriter(Catalogue catalogue, Asked asked) {

    GridPage.Choices choices() {
        return new GridPage.Choices(
                councils(),
                asked.councils().stream().map(c -> Choice.of(c.code(), c.name())).toList(),
                asked.councils().stream().map(Area::code).collect(Collectors.toSet()),
                add(),
                indicators(),
                Stream.concat(
                                asked.indicators().stream(),
                                ChosenIndicators.found(catalogue, asked).stream())
                        .map(i -> Choice.of(i.code(), i.title()))
                        .toList(),
                asked.indicators().stream().map(Indicator::code).collect(Collectors.toSet()),
                years(),
                asked.year().stream().mapToObj(String::valueOf).findFirst().orElse(""),
                List.of(
                        Choice.of("band", "Quartile bands"),
                        Choice.of("difference", "Differences from England")),
                asked.differences() ? "difference" : "band",
                List.of(
                        Choice.of("indicators", "Indicators down"),
                        Choice.of("councils", "Councils down")),
                asked.councilsDown() ? "councils" : "indicators",
                asked.q(),
                "Untick or add councils and indicators (%d and %d are shown)"
                        .formatted(asked.councils().size(), asked.indicators().size()),
                !asked.q().isEmpty() || !asked.problems().isEmpty());
    }

    private List<Choice> councils() {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", "Those ticked below"));
        choices.add(Choice.of(ChosenCouncils.NEIGHBOURS, "Statistical neighbours"));
        asked.saved()
                .groups()
                .forEach(g -> choices.add(Choice.of(g.id().toString(), "Group: " + g.name())));
        catalogue.areas().values().stream()
                .filter(a -> a.kind() == Area.Kind.REGION)
                .forEach(a -> choices.add(Choice.of(a.code(), "Region: " + a.name())));
        return choices;
    }

    private List<Choice> add() {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", "Choose a council"));
        catalogue.councils().values().stream()
                .filter(c -> !asked.councils().contains(c.area()))
                .forEach(c -> choices.add(Choice.of(c.code(), c.name())));
        return choices;
    }

    private List<Choice> indicators() {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", "Those ticked below"));
        asked.saved()
                .indicators()
                .forEach(s -> choices.add(Choice.of(s.id().toString(), "Set: " + s.name())));
        catalogue
                .indicatorsByTopic()
                .keySet()
                .forEach(topic -> choices.add(Choice.of(topic, "Topic: " + topic)));
        return choices;
    }

    private List<Choice> years() {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", "The latest of each"));
        Ending.years(asked.indicators())
                .forEach(year -> choices.add(Choice.of("" + year, "Ending in " + year)));
        return choices;
    }
}
