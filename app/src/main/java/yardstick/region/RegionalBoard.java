package yardstick.region;

import yardstick.comparison.Area;
import yardstick.comparison.Catalogue;
import yardstick.comparison.Council;
import yardstick.region.BoardQueries.Member;
import yardstick.tenants.Membership;
import yardstick.tenants.Refusal;
import yardstick.tenants.SignedIn;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The board of a region as one reader meets it.
 *
 * @param region the region
 * @param councils the councils of the region that there are today, by name
 * @param sits whether the reader sits on it
 * @param own the reader's councils in the region
 */
public record RegionalBoard(
        Area region, List<Council> councils, boolean sits, List<Membership> own) {

    /**
     * The board that an address names; refuses the request of somebody who neither sits on it nor
     * has a council in the region.
     */
    public static RegionalBoard of(Catalogue catalogue, SignedIn who, String code) {
        boolean sits = who.appointments().stream().anyMatch(a -> a.regionCode().equals(code));
        var own =
                who.memberships().stream()
                        .filter(
                                m ->
                                        catalogue
                                                .findCouncil(m.code())
                                                .map(c -> catalogue.region(c.area()).code())
                                                .filter(code::equals)
                                                .isPresent())
                        .toList();
        return catalogue
                .findArea(code)
                .filter(area -> area.kind() == Area.Kind.REGION)
                .filter(area -> sits || !own.isEmpty())
                .map(area -> new RegionalBoard(area, councils(catalogue, area), sits, own))
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
    }

    private static List<Council> councils(Catalogue catalogue, Area region) {
        return catalogue.councils().values().stream()
                .distinct()
                .filter(council -> council.until() == null)
                .filter(council -> catalogue.region(council.area()).equals(region))
                .sorted(Comparator.comparing(Council::name))
                .toList();
    }

    /** The same, for somebody who sits on it; refuses the request if not. */
    public RegionalBoard asBoard() {
        if (!sits) {
            throw new Refusal(Refusal.Reason.NOT_YOURS);
        }
        return this;
    }

    /** Our number for the region. */
    public int id() {
        return region.id();
    }

    /** Its address. */
    public String path() {
        return "/regions/%s/board".formatted(region.code());
    }

    /** The councils that have joined it. */
    public List<Council> joined(List<Member> members) {
        var ids = members.stream().map(Member::council).collect(Collectors.toSet());
        return councils.stream().filter(council -> ids.contains(council.id())).toList();
    }

    /** The councils that have joined it and let their figures stand without their name. */
    public List<Council> nameless(List<Member> members) {
        return joined(members.stream().filter(Member::nameless).toList());
    }

    /** The numbers of councils. */
    public static List<UUID> ids(List<Council> councils) {
        return councils.stream().map(Council::id).toList();
    }
}
