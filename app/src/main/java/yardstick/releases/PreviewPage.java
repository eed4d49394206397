package yardstick.releases;

import yardstick.collection.CollectedFigure;
import yardstick.collection.DataSet;
import yardstick.statistics.Figure;
import yardstick.web.Figures;
import yardstick.web.Place;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Exactly what {@code releases/preview.jte} prints. Only the council's own members see it: its own
 * figures stand beside what others will see.
 *
 * @param heading whose view it is
 * @param overtaken what somebody else has released meanwhile; empty for nothing
 * @param warnings what to think of first, and what cannot be protected
 * @param others the other audiences
 * @param hidden figures that others will not see, with why
 * @param figures those of the latest periods, or of all
 * @param counted how many figures of how many are listed
 * @param more where all are listed; empty where they are
 * @param form what is typed; its fields are asked for where {@code mayRelease}
 */
public record PreviewPage(
        String heading,
        String dataSet,
        String audience,
        List<String> overtaken,
        List<String> warnings,
        List<ReleasesPage.Preview> others,
        String summary,
        List<Row> hidden,
        List<Row> figures,
        String counted,
        String more,
        boolean mayRelease,
        String action,
        String back,
        Form form) {

    private static final int PERIODS = 3;

    /** What the form shows. */
    public record Form(
            String no,
            String mark,
            String when,
            String day,
            String time,
            String note,
            boolean checked) {}

    /**
     * One figure.
     *
     * @param status provisional, revised or final, as others will see it too
     * @param own as the council has it, with its counts
     * @param others as others will see it
     * @param suppressed whether they will see less
     * @param kind "itself small" or "to protect another"; empty where others see it whole
     * @param why the reason
     */
    public record Row(
            String indicator,
            String period,
            String status,
            String own,
            String others,
            boolean suppressed,
            String kind,
            String why) {}

    static PreviewPage of(
            Place place,
            DataSet dataSet,
            Audience audience,
            Preview preview,
            ReleaseForm form,
            boolean mayRelease,
            boolean all) {
        var figures = all ? preview.figures() : latest(preview.figures());
        var hidden = preview.figures().stream().filter(Shown::isSuppressed).toList();
        return new PreviewPage(
                "%s, %s".formatted(dataSet.title(), audience.as()),
                dataSet.title(),
                audience.code(),
                List.of(),
                warnings(preview, audience),
                ReleasesPage.of(place, dataSet, List.of(), false, "", OffsetDateTime.MIN)
                        .previews(),
                summary(preview, hidden.size()),
                hidden.stream().limit(all ? Long.MAX_VALUE : 100).map(PreviewPage::row).toList(),
                figures.stream().map(PreviewPage::row).toList(),
                "%,d of %,d figures".formatted(figures.size(), preview.figures().size()),
                all || figures.size() == preview.figures().size()
                        ? ""
                        : ReleasesPage.preview(place, dataSet, audience) + "&all=yes",
                mayRelease && !preview.figures().isEmpty(),
                ReleasesPage.address(place, dataSet),
                ReleasesPage.address(place, dataSet),
                new Form(
                        String.valueOf(form.no()),
                        form.mark(),
                        form.when(),
                        form.day(),
                        form.time(),
                        form.note(),
                        form.checked()));
    }

    /** The same, after somebody else was quicker. */
    PreviewPage after(List<Release> meanwhile) {
        var words = new ArrayList<String>();
        words.add("Nothing has been released by you.");
        meanwhile.forEach(
                r ->
                        words.add(
                                "Meanwhile %s released number %d to %s on %s."
                                        .formatted(
                                                r.by(),
                                                r.no(),
                                                r.audience()
                                                        .hint()
                                                        .toLowerCase(java.util.Locale.UK),
                                                Clock.words(r.at()))));
        if (meanwhile.isEmpty()) {
            words.add("Figures have been approved since you looked at the preview.");
        }
        words.add("This is what a release would show now. What you typed is still in the form.");
        return new PreviewPage(
                heading,
                dataSet,
                audience,
                words,
                warnings,
                others,
                summary,
                hidden,
                figures,
                counted,
                more,
                mayRelease,
                action,
                back,
                form);
    }

    private static List<String> warnings(Preview preview, Audience audience) {
        return Stream.of(audience.caution(), exposed(preview.exposed()))
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private static String exposed(int numbers) {
        return numbers == 0
                ? ""
                : "%d small %s can be worked out from what is published or was released before. Nothing that is suppressed here can undo that; the figures of the same sums are suppressed as well."
                        .formatted(numbers, numbers == 1 ? "number" : "numbers");
    }

    private static String summary(Preview preview, int hidden) {
        if (preview.figures().isEmpty()) {
            return "There is nothing to release: no figure of this data set has been approved.";
        }
        var itself = preview.figures().stream().filter(Shown::itself).count();
        return "Of %,d figures others will see %,d. %,d are suppressed: %,d for their own sake and %,d because a suppressed one could be worked out from them."
                .formatted(
                        preview.figures().size(),
                        preview.figures().size() - hidden,
                        hidden,
                        itself,
                        hidden - itself);
    }

    private static List<Shown> latest(List<Shown> all) {
        var periods =
                all.stream()
                        .map(s -> s.own().period())
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .limit(PERIODS)
                        .collect(Collectors.toSet());
        return all.stream().filter(s -> periods.contains(s.own().period())).toList();
    }

    private static Row row(Shown shown) {
        var own = shown.own();
        return new Row(
                own.indicator().title(),
                own.period().words(),
                // As others will see it: what they may not know of a suppressed figure is not said.
                shown.others().status().code(),
                words(own),
                words(shown.others()),
                shown.isSuppressed(),
                shown.isSuppressed() ? shown.itself() ? "itself" : "to protect another" : "",
                shown.why());
    }

    /** A figure with the counts it is made of: "63% (12 of 19)". */
    private static String words(CollectedFigure figure) {
        var indicator = figure.indicator();
        var printed = Figures.of(indicator.decimalPlaces(), indicator.unit()).print(figure.value());
        if (figure.value() instanceof Figure.Missing) {
            return printed.text();
        }
        var numerator = figure.numerator();
        var denominator = figure.denominator();
        return switch (indicator.shape()) {
            case COUNT -> printed.text();
            case RATIO ->
                    numerator == null || denominator == null
                            ? printed.text()
                            : "%s (%s of %s)"
                                    .formatted(
                                            printed.text(), count(numerator), count(denominator));
            case MEAN ->
                    numerator == null
                            ? printed.text()
                            : "%s (of %s)".formatted(printed.text(), count(numerator));
        };
    }

    private static String count(BigDecimal count) {
        return new Figures(0, "").print(count);
    }
}
