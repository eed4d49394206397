package yardstick.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

import yardstick.collection.DataSet;
import yardstick.intake.Problem;
import yardstick.intake.Reviews;
import yardstick.tenants.Membership;

import java.util.List;

/**
 * What became of a batch.
 *
 * @param submission names it
 * @param page where people of the council see it, and mend it
 * @param state draft while it has errors, or warnings that want a reason in a note; submitted,
 *     approved or discarded
 * @param figures how many came
 * @param problems everything to mend or to look at
 */
@Serdeable
@Schema(name = "Receipt")
record ReceiptEntry(
        String submission, String page, String state, int figures, List<Found> problems) {

    /**
     * Something to mend or to look at.
     *
     * @param figure its place in the batch, from 1; 0 when it is about the whole
     * @param column what it is about; empty when it is about the whole figure
     * @param value what was sent
     * @param rule what it is held to, such as "Numerator above denominator"
     * @param severity error or warning
     * @param message what is wrong and how to mend it
     */
    @Serdeable
    @Schema(name = "BatchProblem")
    record Found(
            int figure, String column, String value, String rule, String severity, String message) {

        static Found of(Problem problem) {
            return new Found(
                    problem.no(),
                    problem.heading(),
                    problem.value(),
                    problem.rule().words(),
                    problem.isError() ? "error" : "warning",
                    problem.message());
        }
    }

    static ReceiptEntry of(Membership membership, DataSet dataSet, Reviews.Review review) {
        var submission = review.submission();
        return new ReceiptEntry(
                submission.id().toString(),
                "/councils/%s/figures/%s/submissions/%s"
                        .formatted(membership.code(), dataSet.code(), submission.id()),
                submission.state().code(),
                review.rows().size(),
                review.checked().problems().stream().map(Found::of).toList());
    }
}
