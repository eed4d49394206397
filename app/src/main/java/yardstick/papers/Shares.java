package yardstick.papers;

import jakarta.inject.Singleton;

import yardstick.assessment.AssessmentQueries;
import yardstick.comparison.Catalogues;
import yardstick.plan.PlanQueries;
import yardstick.tenants.Membership;
import yardstick.tenants.Refusal;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;
import yardstick.web.Place;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Makes papers for others and shares them. */
@Singleton
class Shares {

    private final Tenancy tenancy;
    private final Catalogues catalogues;
    private final PaperWriter writer;
    private final Records records;
    private final Scorecards scorecards;
    private final Released released;
    private final PaperJson json;

    Shares(
            Tenancy tenancy,
            Catalogues catalogues,
            PaperWriter writer,
            Records records,
            Scorecards scorecards,
            Released released,
            PaperJson json) {
        this.tenancy = tenancy;
        this.catalogues = catalogues;
        this.writer = writer;
        this.records = records;
        this.scorecards = scorecards;
        this.released = released;
        this.json = json;
    }

    /** What others would read if it were shared now. */
    Preview preview(SignedIn who, Membership membership, Source source) {
        var paper = paper(asking(who, membership, true), source);
        var content = json.write(paper, source.fields());
        return tenancy.read(
                who,
                membership,
                sql ->
                        new Preview(
                                source,
                                paper,
                                content,
                                mark(content),
                                ShareQueries.openReviews(sql, membership.council()),
                                ShareQueries.isOnTheBoard(sql, membership.council())));
    }

    /** What a pack can be made of. */
    ChoosePage choices(SignedIn who, Membership membership, Source.OfChosen chosen, String words) {
        var plans =
                tenancy.read(who, membership, sql -> PlanQueries.plans(sql, membership.council()));
        var assessments =
                tenancy.read(
                        who, membership, sql -> AssessmentQueries.list(sql, membership.council()));
        return ChoosePage.of(
                Place.of(membership).href() + "/sharing",
                catalogues.current().indicatorsByTopic(),
                plans,
                assessments,
                chosen,
                words);
    }

    private Asking asking(SignedIn who, Membership membership, boolean drawn) {
        return new Asking(who, membership, catalogues.current(), Readers.OTHERS, drawn);
    }

    private Paper paper(Asking asking, Source source) {
        var today = LocalDate.now(Days.LONDON);
        return switch (source) {
            case Source.OfPlan(var plan) -> writer.plan(asking, plan, today);
            case Source.OfVersion(var plan, var version) -> writer.version(asking, plan, version);
            case Source.OfChosen chosen -> writer.pack(asking, chosen, today);
            case Source.OfAssessment(var assessment, var review) ->
                    writer.assessment(asking, assessment);
            case Source.OfMeeting(var board, var meeting) -> writer.pack(asking, board, meeting);
            case Source.OfInspection(var inspection) ->
                    records.inspection(asking, inspection, today);
            case Source.OfReview(var review) -> records.review(asking, review, today);
            case Source.OfScorecard scorecard -> scorecards.paper(asking, scorecard, today);
            case Source.OfReleased figures -> released.paper(asking, figures, today);
        };
    }

    /** A paper that has been shared; refuses what has not. */
    ShareQueries.Earlier earlier(SignedIn who, Membership membership, UUID paper) {
        return tenancy.read(
                        who,
                        membership,
                        sql -> ShareQueries.earlier(sql, membership.council(), paper))
                .orElseThrow(PaperWriter::notThere);
    }

    /** The names of papers that others may read now, the latest first. */
    List<UUID> readable(SignedIn who, Membership membership, int most) {
        return tenancy.read(
                who, membership, sql -> ShareQueries.readable(sql, membership.council(), most));
    }

    /** What a shared paper was made from. */
    Source source(ShareQueries.Earlier earlier) {
        var kept = json.madeFrom(earlier.content());
        return Source.read(kept.isEmpty() ? MadeFrom.fields(earlier.madeFrom()) : kept);
    }

    /** What would be different in a shared paper if it were made now. */
    Newer newer(SignedIn who, Membership membership, ShareQueries.Earlier earlier) {
        try {
            var now = paper(asking(who, membership, false), source(earlier));
            return Newer.of(json.read(earlier.content()), now);
        } catch (Refusal gone) {
            return Newer.GONE;
        }
    }

    /** Whether a paper has been shared under this name. */
    boolean isShared(SignedIn who, Membership membership, UUID paper) {
        return tenancy.read(
                who, membership, sql -> ShareQueries.isShared(sql, membership.council(), paper));
    }

    /** Shares what was previewed. */
    void share(SignedIn who, Membership membership, UUID paper, Preview preview, ShareForm form) {
        tenancy.write(
                who,
                membership,
                sql -> {
                    ShareQueries.share(sql, who, membership.council(), paper, preview, form);
                    return paper;
                });
    }

    private static String mark(String content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
