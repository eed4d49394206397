package yardstick.councils;

import yardstick.comparison.Area;
import yardstick.comparison.Catalogue;
import yardstick.comparison.Edition;
import yardstick.comparison.Period;
import yardstick.comparison.Standing;
import yardstick.councils.CouncilsPage.Choices;
import yardstick.councils.CouncilsPage.Files;
import yardstick.councils.Question.Sort;
import yardstick.statistics.Polarity;
import yardstick.web.Choice;
import yardstick.web.Figures;
import yardstick.web.SortColumn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Puts the page of all councils into words. */
final class PageWriter {

    private final Catalogue catalogue;
    private final Question question;
    private final Places places;
    private final Figures figures;

    PageWriter(Catalogue catalogue, Question question, Places places) {
        this.catalogue = catalogue;
        this.question = question;
        this.places = places;
        this.figures =
                Figures.of(question.indicator().decimalPlaces(), question.indicator().unit());
    }

    CouncilsPage page() {
        var pictures = new CouncilPictures(question, places);
        var funnels = new Funnels(question, places);
        var funnel = funnels.funnel();
        var rows = new RowWriter(question, places, figures);
        return new CouncilsPage(
                "%s, %s: all councils".formatted(question.indicator().title(), period()),
                answer(),
                choices(),
                caption(),
                columns(),
                rows.wider(),
                rows.councils(),
                pictures.map(),
                pictures.strip(),
                funnel.orElse(null),
                funnel.isPresent() ? "" : funnels.why(),
                files(),
                sources(catalogue, places));
    }

    /** How the editions are called that the figures of this period come from. */
    static List<String> sources(Catalogue catalogue, Places places) {
        return places.comparison().all().values().stream()
                .map(Standing::editionId)
                .distinct()
                .sorted()
                .map(catalogue.editions()::get)
                .filter(Objects::nonNull)
                .map(PageWriter::words)
                .toList();
    }

    private static String words(Edition edition) {
        return "%s, %s, edition %s, published %s"
                .formatted(
                        edition.publisher(), edition.title(), edition.label(), edition.published());
    }

    private String answer() {
        var ours = figures.print(places.comparison().council().figure());
        var name = question.council().name();
        var has =
                ours.missing()
                        ? "%s has no figure (%s)".formatted(name, ours.reason())
                        : "%s has %s".formatted(name, ours.text());
        var sorted = places.values().stream().sorted().toList();
        return sorted.isEmpty()
                ? "No council has a figure"
                : "%s; %d councils range from %s to %s"
                        .formatted(
                                has,
                                sorted.size(),
                                figures.print(sorted.getFirst()),
                                figures.inWords(sorted.getLast()));
    }

    private String caption() {
        return question.region()
                .map(region -> "Councils of %s, %s".formatted(region.name(), period()))
                .orElseGet(() -> "All councils, " + period());
    }

    private String period() {
        var status = question.period().status();
        return status == null
                ? question.period().label()
                : "%s (%s)".formatted(question.period().label(), status);
    }

    private Choices choices() {
        var regions = new ArrayList<Choice>();
        regions.add(Choice.of("", "All regions"));
        catalogue.areas().values().stream()
                .filter(area -> area.kind() == Area.Kind.REGION)
                .sorted(Comparator.comparing(Area::name))
                .forEach(area -> regions.add(Choice.of(area.code(), area.name())));
        return new Choices(
                question.path(),
                question.indicator().periods().reversed().stream()
                        .filter(Period::hasValue)
                        .map(p -> Choice.of(p.label(), p.label()))
                        .toList(),
                question.period().label(),
                catalogue.models().stream().map(m -> Choice.of(m, m + " model")).toList(),
                question.model(),
                regions,
                question.region().map(Area::code).orElse(""),
                sorts(),
                question.sort().code(),
                List.of(
                        Choice.of("down", "Highest first, or from Z to A"),
                        Choice.of("up", "Lowest first, or from A to Z")),
                question.descending() ? "down" : "up");
    }

    private List<Choice> sorts() {
        return Arrays.stream(Sort.values())
                .filter(sort -> sort != Sort.RANK || ranked())
                .map(sort -> Choice.of(sort.code(), sort.words()))
                .toList();
    }

    private boolean ranked() {
        return question.indicator().polarity() != Polarity.NEITHER;
    }

    private List<SortColumn> columns() {
        var columns = new ArrayList<SortColumn>();
        columns.add(column(Sort.NAME.words(), false, Sort.NAME));
        columns.add(column(Sort.REGION.words(), false, Sort.REGION));
        columns.add(column(question.indicator().unit(), true, Sort.VALUE));
        if (ranked()) {
            columns.add(column(Sort.RANK.words(), true, Sort.RANK));
        }
        columns.add(new SortColumn("95% interval", true, "", "none"));
        columns.add(new SortColumn(places.banded() ? "Band" : "Quarter", false, "", "none"));
        columns.add(new SortColumn("Note", false, "", "none"));
        return columns;
    }

    private SortColumn column(String heading, boolean numeric, Sort sort) {
        var sorted = question.descending() ? "descending" : "ascending";
        return new SortColumn(
                heading,
                numeric,
                question.sortedBy(sort),
                question.sort() == sort ? sorted : "none");
    }

    private Files files() {
        return new Files(
                question.file(".csv"),
                question.file(".xlsx"),
                question.file(".csv", "periods=all"),
                question.file(".xlsx", "periods=all"),
                picture("map"),
                picture("strip"),
                picture("funnel"));
    }

    private List<String> picture(String name) {
        return List.of(question.file("/" + name + ".svg"), question.file("/" + name + ".png"));
    }
}
