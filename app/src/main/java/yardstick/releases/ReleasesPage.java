package yardstick.releases;

import yardstick.collection.DataSet;
import yardstick.web.Place;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;

/**
 * Exactly what {@code releases/list.jte} prints.
 *
 * @param banner what has just been done; empty for nothing
 * @param previews what a release would show, by audience
 * @param rows the releases, the latest first
 * @param mayRelease whether the reader may release and withdraw
 */
public record ReleasesPage(
        String dataSet,
        String description,
        String banner,
        List<Preview> previews,
        List<Row> rows,
        boolean mayRelease) {

    /** A preview that can be looked at. */
    public record Preview(String text, String hint, String href) {}

    /**
     * One release.
     *
     * @param state whether others see it, in a word
     * @param colour of that word's tag
     * @param moment since or from when
     * @param withdraw where to withdraw it; empty for nowhere
     */
    public record Row(
            String no,
            String audience,
            String state,
            String colour,
            String moment,
            String by,
            String note,
            String withdraw) {}

    static ReleasesPage of(
            Place place,
            DataSet dataSet,
            List<Release> releases,
            boolean mayRelease,
            String banner,
            OffsetDateTime now) {
        var here = address(place, dataSet);
        return new ReleasesPage(
                dataSet.title(),
                dataSet.description(),
                banner,
                Arrays.stream(Audience.values())
                        .map(a -> new Preview(a.text(), a.hint(), preview(place, dataSet, a)))
                        .toList(),
                releases.stream().map(r -> row(r, here, mayRelease, now)).toList(),
                mayRelease);
    }

    /** Where the releases of a data set are. */
    static String address(Place place, DataSet dataSet) {
        return "%s/figures/%s/releases".formatted(place.href(), dataSet.code());
    }

    /** Where the preview for an audience is. */
    static String preview(Place place, DataSet dataSet, Audience audience) {
        return address(place, dataSet) + "/new?audience=" + audience.code();
    }

    static Row row(Release release, String here, boolean mayRelease, OffsetDateTime now) {
        var withdrawn = release.withdrawnAt();
        boolean waiting = release.visibleFrom().isAfter(now);
        var note = withdrawn == null ? release.note() : "Withdrawn: " + release.withdrawnBecause();
        return new Row(
                String.valueOf(release.no()),
                release.audience().text(),
                withdrawn != null ? "Withdrawn" : waiting ? "Waiting" : "Visible",
                withdrawn != null ? "grey" : waiting ? "yellow" : "green",
                withdrawn != null
                        ? Clock.words(withdrawn)
                        : "%s %s"
                                .formatted(
                                        waiting ? "from" : "since",
                                        Clock.words(release.visibleFrom())),
                withdrawn == null ? release.by() : release.withdrawnBy(),
                note,
                mayRelease && withdrawn == null ? here + "/" + release.id() + "/withdraw" : "");
    }
}
