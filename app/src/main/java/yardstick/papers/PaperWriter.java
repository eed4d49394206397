package yardstick.papers;

import jakarta.inject.Singleton;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import yardstick.comparison.Area;
import yardstick.comparison.Catalogue;
import yardstick.comparison.Comparisons;
import yardstick.pictures.Pictures;
import yardstick.plan.Measure;
import yardstick.plan.Plan;
import yardstick.plan.PlanQueries;
import yardstick.plan.WholePlan;
import yardstick.tenants.Membership;
import yardstick.tenants.Refusal;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Puts a paper together: reads what it needs in one transaction, then writes it down. */
@Singleton
class PaperWriter {

    private final Tenancy tenancy;
    private final Comparisons comparisons;
    private final Pictures pictures;

    PaperWriter(Tenancy tenancy, Comparisons comparisons, Pictures pictures) {
        this.tenancy = tenancy;
        this.comparisons = comparisons;
        this.pictures = pictures;
    }

    /** Everything that a paper is made of, read at one moment. */
    private record Read(List<WholePlan> plans, Gathered gathered, @Nullable Meeting meeting) {}

    /** A plan as it stood at the last report up to a day. */
    Paper plan(
            SignedIn who,
            Membership membership,
            Catalogue catalogue,
            UUID plan,
            LocalDate upTo,
            Readers readers) {
        var area = area(catalogue, membership);
        var read =
                tenancy.read(
                        who,
                        membership,
                        sql -> read(sql, membership, area, List.of(plan), upTo, null, readers));
        var whole = read.plans().stream().findFirst().orElseThrow(PaperWriter::notThere);
        var blocks = new ArrayList<>(preface(readers));
        blocks.addAll(new PlanBlocks(whole, read.gathered().progress(), upTo).all());
        blocks.addAll(beside(catalogue, area, read));
        return new Paper(
                whole.plan().title() + "-" + upTo,
                whole.plan().title(),
                subtitle(membership, whole, upTo),
                blocks);
    }

    /** The pack of a meeting: every plan that its board receives, as it stood that day. */
    Paper pack(
            SignedIn who,
            Membership membership,
            Catalogue catalogue,
            UUID board,
            UUID meeting,
            Readers readers) {
        var area = area(catalogue, membership);
        var read =
                tenancy.read(
                        who,
                        membership,
                        sql -> {
                            var found =
                                    PaperQueries.meeting(sql, membership.council(), board, meeting)
                                            .orElseThrow(PaperWriter::notThere);
                            return read(
                                    sql,
                                    membership,
                                    area,
                                    found.plans(),
                                    found.heldOn(),
                                    found,
                                    readers);
                        });
        var found = Objects.requireNonNull(read.meeting());
        var blocks = new ArrayList<>(preface(readers));
        blocks.addAll(MeetingBlocks.of(found));
        for (var whole : read.plans()) {
            blocks.add(new Block.Heading(2, "Plan: " + whole.plan().title()));
            blocks.addAll(new PlanBlocks(whole, read.gathered().progress(), found.heldOn()).all());
        }
        blocks.addAll(beside(catalogue, area, read));
        var title = "%s, %s".formatted(found.board(), Days.words(found.heldOn()));
        return new Paper(title, title, "Pack of the meeting, " + membership.name(), blocks);
    }

    private static Read read(
            DSLContext sql,
            Membership membership,
            Area area,
            List<UUID> plans,
            LocalDate upTo,
            @Nullable Meeting meeting,
            Readers readers) {
        var council = membership.council();
        var found =
                plans.stream()
                        .flatMap(plan -> PlanQueries.whole(sql, council, plan, upTo).stream())
                        .toList();
        var measures = measures(found);
        return new Read(
                found,
                new Gathered(
                        PaperQueries.progress(sql, council, plans, upTo),
                        PaperQueries.inspections(sql, council, area.id()),
                        PaperQueries.commentary(
                                sql,
                                council,
                                codes(measures.stream().map(Measure::published).toList())),
                        readers == Readers.OTHERS
                                ? Map.of()
                                : PaperQueries.collected(
                                        sql,
                                        council,
                                        codes(measures.stream().map(Measure::collected).toList()))),
                meeting);
    }

    private static List<Block> preface(Readers readers) {
        return readers == Readers.OTHERS
                ? List.of(
                        new Block.Text(
                                "Figures that the council collects during the year are not in this"
                                        + " paper: they are released separately."))
                : List.of();
    }

    private static List<Measure> measures(List<WholePlan> plans) {
        return plans.stream()
                .flatMap(WholePlan::actions)
                .flatMap(action -> action.measures().stream())
                .toList();
    }

    private static List<String> codes(List<@Nullable String> codes) {
        return codes.stream().filter(Objects::nonNull).distinct().toList();
    }

    /** What stands behind the plans: indicators and judgements. */
    private List<Block> beside(Catalogue catalogue, Area area, Read read) {
        var blocks =
                new ArrayList<>(
                        new IndicatorBlocks(
                                        catalogue,
                                        comparisons,
                                        pictures,
                                        area,
                                        read.gathered(),
                                        Movements.of(read.plans()))
                                .of(measures(read.plans())));
        blocks.addAll(Judgements.of(read.gathered().inspections()));
        return blocks;
    }

    private static String subtitle(Membership membership, WholePlan whole, LocalDate upTo) {
        Plan plan = whole.plan();
        return "%s, %s. As at %s%s."
                .formatted(
                        plan.kind().text(),
                        membership.name(),
                        Days.words(upTo),
                        plan.isOpen() ? "" : ", closed");
    }

    private static Area area(Catalogue catalogue, Membership membership) {
        return catalogue.findCouncil(membership.code()).orElseThrow(PaperWriter::notThere).area();
    }

    private static Refusal notThere() {
        return new Refusal(Refusal.Reason.NOT_YOURS);
    }
}
