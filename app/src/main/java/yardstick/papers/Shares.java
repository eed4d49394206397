package yardstick.papers;

import jakarta.inject.Singleton;

import yardstick.assessment.AssessmentQueries;
import yardstick.comparison.Catalogues;
import yardstick.plan.PlanQueries;
import yardstick.tenants.Membership;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;
import yardstick.web.Place;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;

/** Makes papers for others and shares them. */
@Singleton
class Shares {

    private final Tenancy tenancy;
    private final Catalogues catalogues;
    private final PaperWriter writer;
    private final PaperJson json;

    Shares(Tenancy tenancy, Catalogues catalogues, PaperWriter writer, PaperJson json) {
        this.tenancy = tenancy;
        this.catalogues = catalogues;
        this.writer = writer;
        this.json = json;
    }

    /** What others would read if it were shared now. */
    Preview preview(SignedIn who, Membership membership, Source source) {
        var paper = paper(who, membership, source);
        var content = json.write(paper);
        var reviews =
                tenancy.read(
                        who,
                        membership,
                        sql -> ShareQueries.openReviews(sql, membership.council()));
        return new Preview(source, paper, content, mark(content), reviews);
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

    private Paper paper(SignedIn who, Membership membership, Source source) {
        var asking = new Asking(who, membership, catalogues.current(), Readers.OTHERS);
        return switch (source) {
            case Source.OfPlan(var plan) -> writer.plan(asking, plan, LocalDate.now(Days.LONDON));
            case Source.OfAssessment(var assessment, var review) ->
                    writer.assessment(asking, assessment);
            case Source.OfChosen chosen -> writer.pack(asking, chosen, LocalDate.now(Days.LONDON));
            case Source.OfMeeting(var board, var meeting) -> writer.pack(asking, board, meeting);
        };
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
