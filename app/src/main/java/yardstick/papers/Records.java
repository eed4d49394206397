package yardstick.papers;

import jakarta.inject.Singleton;

import org.jooq.DSLContext;

import yardstick.judgements.Frameworks;
import yardstick.judgements.Inspection;
import yardstick.judgements.InspectionQueries;
import yardstick.plan.PlanQueries;
import yardstick.plan.WholePlan;
import yardstick.tenants.Tenancy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Makes papers of what a council has recorded of inspections and peer reviews. */
@Singleton
class Records {

    private final Tenancy tenancy;

    Records(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    /** One inspection with its recommendations and what plans do about them. */
    Paper inspection(Asking asking, UUID inspection, LocalDate day) {
        var area = asking.findCouncil().area().id();
        var blocks =
                tenancy.read(
                        asking.who(),
                        asking.membership(),
                        sql -> inspection(sql, asking, area, inspection, day));
        var title = "%s: %s".formatted(asking.findCouncil().area().name(), blocks.title());
        return new Paper(title + "-" + day, title, Stamp.subtitle(asking, day), blocks.all(day));
    }

    private static InspectionBlocks inspection(
            DSLContext sql, Asking asking, int area, UUID inspection, LocalDate day) {
        var council = asking.council();
        var own =
                RecordQueries.inspection(sql, council, inspection)
                        .orElseThrow(PaperWriter::notThere);
        var frameworks = Frameworks.read(sql);
        var framework = frameworks.named(own.framework());
        var published = published(sql, asking, frameworks, area, own);
        var plans = RecordQueries.plansAnswering(sql, council, inspection);
        return new InspectionBlocks(
                own,
                framework,
                published.map(Records::visit).orElse(own.visit()),
                published
                        .map(Inspection::judgements)
                        .orElseGet(
                                () ->
                                        Inspections.judged(
                                                framework, own.visit().on(), own.judgements())),
                new Answers(whole(sql, asking, plans, day), day));
    }

    private static Optional<Inspection> published(
            DSLContext sql,
            Asking asking,
            Frameworks frameworks,
            int area,
            Recorded.Inspection own) {
        var editions = asking.catalogue().editions().keySet();
        return Optional.ofNullable(own.published())
                .flatMap(
                        no ->
                                InspectionQueries.findInspection(
                                        sql, frameworks, area, no, editions));
    }

    private static Recorded.Visit visit(Inspection published) {
        return new Recorded.Visit(
                published.kind(),
                published.inspectedOn(),
                null,
                published.publishedOn(),
                Objects.requireNonNullElse(published.theme(), ""));
    }

    private static List<WholePlan> whole(
            DSLContext sql, Asking asking, List<UUID> plans, LocalDate day) {
        return plans.stream()
                .flatMap(plan -> PlanQueries.whole(sql, asking.council(), plan, day).stream())
                .toList();
    }

    /** One peer review with the council's answers. */
    Paper review(Asking asking, UUID review, LocalDate day) {
        return tenancy.read(
                asking.who(),
                asking.membership(),
                sql -> {
                    var council = asking.council();
                    var found =
                            RecordQueries.review(sql, council, review)
                                    .orElseThrow(PaperWriter::notThere);
                    var plans = RecordQueries.plansAfter(sql, council, review);
                    var answers = new Answers(whole(sql, asking, plans, day), day);
                    var title =
                            "%s: %s".formatted(found.head().title(), asking.membership().name());
                    return new Paper(
                            title + "-" + day,
                            title,
                            Stamp.subtitle(asking, day),
                            new ReviewBlocks(found, answers).all(day));
                });
    }
}
