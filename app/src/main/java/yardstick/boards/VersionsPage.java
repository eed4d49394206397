package yardstick.boards;

import yardstick.boards.Listing.Spot;
import yardstick.plan.Plan;

import java.util.List;

/**
 * Exactly what {@code boards/versions.jte} prints.
 *
 * @param plan what the plan is called
 * @param heading what the list comes to
 * @param banner what has just been done; empty for nothing
 * @param versions the versions
 * @param add where to freeze one; empty for who may not
 * @param planHref where the plan is as it stands now
 */
public record VersionsPage(
        String plan, String heading, String banner, Listing versions, String add, String planHref) {

    static VersionsPage of(
            Space space, Plan plan, List<Frozen> versions, boolean mayFreeze, String done) {
        var address = space.versions(plan.id());
        return new VersionsPage(
                plan.title(),
                versions.isEmpty()
                        ? "No version has been frozen yet"
                        : "%s, the last as presented on %s"
                                .formatted(
                                        Days.starting(Days.number(versions.size(), "version")),
                                        Days.words(versions.getFirst().presentedOn())),
                done.equals("version-frozen") ? "The version has been frozen." : "",
                Listing.of(
                        "Versions",
                        List.of("Presented on", "Version", "Frozen", "Compare"),
                        versions.stream()
                                .map(
                                        v ->
                                                List.of(
                                                        Spot.of(Days.words(v.presentedOn())),
                                                        Spot.link(
                                                                v.title(), address + "/" + v.id()),
                                                        Spot.of(Days.moment(v.at()))
                                                                .noting("by " + v.by()),
                                                        Spot.link(
                                                                "Compare with now",
                                                                address
                                                                        + "/"
                                                                        + v.id()
                                                                        + "/compare")))
                                .toList()),
                mayFreeze ? address + "/new" : "",
                space.plan(plan.id()));
    }
}
