package yardstick.notices;

import jakarta.inject.Singleton;

import yardstick.collection.DataSet;
import yardstick.collection.DataSets;
import yardstick.comparison.Catalogue;
import yardstick.comparison.Catalogues;
import yardstick.comparison.Council;
import yardstick.team.TeamQueries;
import yardstick.tenants.Appointment;
import yardstick.tenants.Membership;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;
import yardstick.web.Place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Works out what there is to tell somebody now. Everything is read in their name by the doors that
 * it is read by elsewhere, so nothing else is told or counted; nothing of it is kept.
 *
 * <p>At most three statements for the person, two for what is shared, one for editions, and nine
 * for each council of theirs, beside those that name the reader.
 */
@Singleton
class Notices {

    /** For how many days an edition is new. */
    private static final int NEW_DAYS = 90;

    private final Tenancy tenancy;
    private final Catalogues catalogues;
    private final DataSets dataSets;

    Notices(Tenancy tenancy, Catalogues catalogues, DataSets dataSets) {
        this.tenancy = tenancy;
        this.catalogues = catalogues;
        this.dataSets = dataSets;
    }

    /**
     * What there is to tell somebody.
     *
     * @param choices what they have chosen and seen
     * @param all what they want to be told of, the newest first
     */
    record Told(Choices choices, List<Notice> all) {

        /** Of one kind. */
        List<Notice> of(Kind kind) {
            return all.stream().filter(notice -> notice.kind() == kind).toList();
        }
    }

    /** What is known of a person before their councils are asked. */
    private record Personal(Choices choices, List<SharedQueries.Invitation> invitations) {}

    /** Works it out. */
    Told told(SignedIn who) {
        var personal =
                tenancy.people(
                        who,
                        sql -> {
                            // As wherever guests come in: an address is theirs from now on.
                            TeamQueries.takeUp(sql);
                            return new Personal(
                                    ChoiceQueries.choices(sql, who),
                                    SharedQueries.invitations(sql));
                        });
        var choices = personal.choices();
        var catalogue = catalogues.current();
        var all = new ArrayList<Notice>();
        if (choices.kinds().contains(Kind.SHARED)) {
            all.addAll(shared(who, catalogue, personal.invitations()));
        }
        who.memberships().forEach(m -> all.addAll(own(who, m, catalogue, choices)));
        if (choices.kinds().contains(Kind.EDITION)) {
            all.addAll(editions(who, catalogue, choices));
        }
        all.sort(Comparator.comparing(Notice::since).reversed().thenComparing(Notice::text));
        return new Told(choices, List.copyOf(all));
    }

    private List<Notice> shared(
            SignedIn who, Catalogue catalogue, List<SharedQueries.Invitation> invitations) {
        Map<UUID, Council> councils =
                catalogue.councils().values().stream()
                        .distinct()
                        .collect(Collectors.toMap(Council::id, Function.identity()));
        var own = who.memberships().stream().map(m -> m.council().value()).toList();
        var shared = new Shared(councils, invitations);
        var all = new ArrayList<>(shared.reviews().toList());
        var known = dataSets.all();
        tenancy.shared(
                who,
                sql -> {
                    shared.papers(SharedQueries.papers(sql, own)).forEach(all::add);
                    // What is there for everybody is no news to who has no part.
                    if (isAmongCouncils(who)) {
                        shared.figures(SharedQueries.given(sql, own), known).forEach(all::add);
                    }
                    return who;
                });
        return all;
    }

    /** Whether somebody works for a council or sits on a board. */
    private static boolean isAmongCouncils(SignedIn who) {
        return !who.memberships().isEmpty()
                || who.appointments().stream()
                        .anyMatch(a -> a.kind() == Appointment.Kind.BOARD_MEMBER);
    }

    private List<Notice> own(
            SignedIn who, Membership membership, Catalogue catalogue, Choices choices) {
        var today = Days.of(choices.now());
        var council = membership.council();
        var place = Place.of(membership);
        var plans = new InPlans(who, council, place, today);
        var due = new Due(council, place, expected(catalogue, membership, today), today);
        return tenancy.read(
                who,
                membership,
                sql -> {
                    var all = new ArrayList<Notice>();
                    for (var kind : choices.kinds()) {
                        switch (kind) {
                            case SHARED -> all.addAll(plans.letters(sql));
                            case DUE -> all.addAll(due.read(sql));
                            case STALE -> all.addAll(plans.stale(sql));
                            case COMMENT -> all.addAll(plans.said(sql, choices.saidSince()));
                            case EDITION -> {}
                        }
                    }
                    return all;
                });
    }

    /** The data sets that are expected of a council of today. */
    private List<DataSet> expected(Catalogue catalogue, Membership membership, LocalDate today) {
        return catalogue
                .findCouncil(membership.code())
                .filter(council -> council.existedOn(today))
                .map(council -> catalogue.region(council.area()).code())
                .map(
                        region ->
                                dataSets.all().stream()
                                        .filter(d -> d.givers().expected())
                                        .filter(d -> d.givers().areIn(region))
                                        .toList())
                .orElse(List.of());
    }

    private List<Notice> editions(SignedIn who, Catalogue catalogue, Choices choices) {
        Map<Integer, Place> places =
                who.memberships().stream()
                        .flatMap(m -> catalogue.findCouncil(m.code()).stream())
                        .collect(
                                Collectors.toMap(
                                        council -> council.area().id(),
                                        council -> new Place(council.code(), council.name())));
        if (places.isEmpty()) {
            return List.of();
        }
        var after = choices.now().minusDays(NEW_DAYS);
        return tenancy
                .published(sql -> EditionQueries.changed(sql, List.copyOf(places.keySet()), after))
                .stream()
                .flatMap(
                        changed ->
                                Optional.ofNullable(places.get(changed.area()))
                                        .map(place -> changed(changed, place))
                                        .stream())
                .toList();
    }

    private static Notice changed(EditionQueries.Changed changed, Place place) {
        return new Notice(
                Kind.EDITION,
                changed.title(),
                "%s: %d %s changed by %s, loaded on %s"
                        .formatted(
                                place.name(),
                                changed.periods(),
                                changed.periods() == 1 ? "figure" : "figures",
                                changed.edition(),
                                Days.words(changed.since())),
                place.to("/indicators/%s/revisions".formatted(changed.code())),
                changed.since());
    }
}
