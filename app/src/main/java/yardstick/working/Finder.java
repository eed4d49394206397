package yardstick.working;

import jakarta.inject.Singleton;

import yardstick.beside.BesidePublished;
import yardstick.beside.BesidePublished.Reader;
import yardstick.beside.Latest;
import yardstick.beside.Runs;
import yardstick.claims.Lines;
import yardstick.comparison.Catalogue;
import yardstick.comparison.Council;
import yardstick.comparison.Neighbour;
import yardstick.plan.Action;
import yardstick.plan.Measure;
import yardstick.plan.PlanQueries;
import yardstick.tenants.Membership;
import yardstick.tenants.Refusal;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;
import yardstick.web.Typed;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Finds a plan and the figures that its success measures name. */
@Singleton
class Finder {

    private final Tenancy tenancy;
    private final Lines lines;
    private final BesidePublished beside;

    Finder(Tenancy tenancy, Lines lines, BesidePublished beside) {
        this.tenancy = tenancy;
        this.lines = lines;
        this.beside = beside;
    }

    /** The plan of an address; one of another council is answered like one gone. */
    Subject plan(SignedIn who, Membership membership, String plan) {
        var id = idIn(plan);
        return tenancy.read(
                        who,
                        membership,
                        sql -> PlanQueries.whole(sql, membership.council(), id, Words.today()))
                .map(whole -> new Subject(membership, whole))
                .orElseThrow(Finder::notThere);
    }

    /** An action of the plan. */
    static Action action(Subject subject, String action) {
        return subject.whole().findAction(idIn(action)).orElseThrow(Finder::notThere);
    }

    /** A success measure of the action. */
    static Measure measure(Action action, String measure) {
        var id = idIn(measure);
        return action.measures().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(Finder::notThere);
    }

    /** The council whose plan it is. */
    static Council council(Catalogue catalogue, Membership membership) {
        return catalogue.findCouncil(membership.code()).orElseThrow(Finder::notThere);
    }

    /** The figures of what measures name. */
    Lines.Found lines(
            SignedIn who, Subject subject, Catalogue catalogue, Collection<Measure> measures) {
        var council = council(catalogue, subject.membership());
        return lines.of(who, subject.membership(), catalogue, council, measures);
    }

    /** The council's latest in-year figure beside each published indicator. */
    Latest latest(
            SignedIn who, Subject subject, Catalogue catalogue, Collection<Measure> measures) {
        var codes = published(measures);
        return codes.isEmpty()
                ? Latest.NONE
                : beside.latest(
                        Reader.of(who, subject.membership()),
                        catalogue,
                        codes,
                        List.of(council(catalogue, subject.membership())));
    }

    /** In-year figures beside each published indicator: the council's own, neighbours' released. */
    Map<String, Runs> runs(
            SignedIn who, Subject subject, Catalogue catalogue, Collection<Measure> measures) {
        var codes = published(measures);
        var council = council(catalogue, subject.membership());
        return codes.isEmpty()
                ? Map.of()
                : beside.runs(
                        Reader.of(who, subject.membership()),
                        catalogue,
                        codes,
                        council,
                        neighbours(catalogue, council));
    }

    private static List<String> published(Collection<Measure> measures) {
        return measures.stream()
                .map(Measure::published)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Council> neighbours(Catalogue catalogue, Council council) {
        var model = catalogue.models().stream().findFirst().orElse("");
        return catalogue.neighbours(model, council.area()).stream()
                .map(Neighbour::area)
                .flatMap(area -> catalogue.findCouncil(area.code()).stream())
                .toList();
    }

    private static UUID idIn(String address) {
        return Typed.id(address).orElseThrow(Finder::notThere);
    }

    private static Refusal notThere() {
        return new Refusal(Refusal.Reason.NOT_YOURS);
    }
}
