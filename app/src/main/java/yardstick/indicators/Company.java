package yardstick.indicators;

import yardstick.charts.Part;
import yardstick.comparison.Area;
import yardstick.comparison.Catalogue;
import yardstick.comparison.Comparison;
import yardstick.comparison.Comparison.NeighbourStanding;
import yardstick.comparison.Council;
import yardstick.comparison.Standing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The councils in whose company a council is shown, itself first: its neighbours, its region, all,
 * or those the reader added. The same for picture, table and download.
 *
 * @param members in the order of the list they come from
 */
record Company(List<Member> members) {

    /**
     * One council.
     *
     * @param standing its figure
     * @param part how it is drawn
     * @param note why it is here; empty for the council itself
     */
    record Member(Standing standing, Part part, String note) {}

    static Company of(Catalogue catalogue, Asked asked, Comparison comparison) {
        Map<Integer, Member> members = new LinkedHashMap<>();
        add(members, new Member(comparison.council(), Part.OURS, ""));
        switch (asked.view().beside()) {
            case NEIGHBOURS ->
                    comparison.neighbours().forEach(n -> add(members, neighbour(n, asked)));
            case REGION -> {
                var region = catalogue.region(asked.council().area());
                catalogue.councils().values().stream()
                        .filter(c -> catalogue.region(c.area()).equals(region))
                        .filter(c -> isThere(c, comparison))
                        .forEach(c -> add(members, member(c.area(), asked, comparison, "")));
            }
            case ALL ->
                    catalogue.councils().values().stream()
                            .filter(c -> isThere(c, comparison))
                            .forEach(c -> add(members, member(c.area(), asked, comparison, "")));
            case ADDED -> {}
        }
        asked.others().forEach(o -> add(members, member(o, asked, comparison, "Added")));
        return new Company(List.copyOf(members.values()));
    }

    /** What the company is, after "Southend-on-Sea beside". */
    static String words(Catalogue catalogue, Asked asked) {
        return switch (asked.view().beside()) {
            case NEIGHBOURS -> "its %s statistical neighbours".formatted(asked.model());
            case REGION -> "the councils of " + catalogue.region(asked.council().area()).name();
            case ALL -> "all councils";
            case ADDED -> asked.others().isEmpty() ? "the averages" : "the councils added";
        };
    }

    private static void add(Map<Integer, Member> members, Member member) {
        members.putIfAbsent(member.standing().area().id(), member);
    }

    private static Member neighbour(NeighbourStanding neighbour, Asked asked) {
        boolean added = asked.others().contains(neighbour.neighbour().area());
        return new Member(
                neighbour.standing(),
                added ? Part.ADDED : Part.NEIGHBOUR,
                "Neighbour %d, %s%s"
                        .formatted(
                                neighbour.neighbour().position(),
                                neighbour.neighbour().closeness().toLowerCase(Locale.UK),
                                added ? ", added" : ""));
    }

    /** A council that may be a neighbour, or one that was added, too: then it says so. */
    private static Member member(Area area, Asked asked, Comparison comparison, String note) {
        return comparison.neighbours().stream()
                .filter(n -> n.neighbour().area().equals(area))
                .findFirst()
                .map(n -> neighbour(n, asked))
                .orElseGet(
                        () -> {
                            boolean added = asked.others().contains(area);
                            return new Member(
                                    comparison.standing(area),
                                    added ? Part.ADDED : Part.NEIGHBOUR,
                                    added ? "Added" : note);
                        });
    }

    /** Today's councils, and those of then that have a value still. */
    private static boolean isThere(Council council, Comparison comparison) {
        return council.until() == null
                || comparison.standing(council.area()).figure().number().isPresent();
    }
}
