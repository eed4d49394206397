package yardstick.api;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import yardstick.comparison.Edition;
import yardstick.comparison.IndicatorRevisions;
import yardstick.comparison.Revision;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * What has become of an indicator's figures since an earlier edition.
 *
 * @param indicator our slug of the indicator
 * @param since number of the edition compared with; null where there is none that is earlier
 * @param earlier numbers of all editions that can be compared with, the latest first
 * @param periods the latest first
 */
@Serdeable
@Schema(name = "Revisions")
@JsonInclude(JsonInclude.Include.ALWAYS)
record RevisionsEntry(
        String indicator, @Nullable Integer since, List<Integer> earlier, List<InPeriod> periods) {

    /**
     * One period.
     *
     * @param period the publisher's label without a status
     * @param changed councils whose value is another one
     * @param compared councils that had a value then and have one now
     * @param revised those that changed, came or went, by name
     */
    @Serdeable
    @Schema(name = "RevisedPeriod")
    record InPeriod(String period, long changed, long compared, List<Revised> revised) {

        static InPeriod of(IndicatorRevisions.InPeriod period) {
            return new InPeriod(
                    period.period().label(),
                    period.changed(),
                    period.compared(),
                    period.revisions().stream()
                            .filter(Revision::isChanged)
                            .map(Revised::of)
                            .toList());
        }
    }

    /**
     * One figure that was revised.
     *
     * @param area code of the council, region or England
     * @param before what the earlier edition said; null when missing
     * @param now what counts now; null when missing
     * @param edition number of the edition that counts now
     * @param cause which of what it is worked out from is another one
     */
    @Serdeable
    @Schema(name = "Revision")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Revised(
            String area,
            @Nullable BigDecimal before,
            @Nullable BigDecimal now,
            int edition,
            @Schema(allowableValues = {"denominator", "numerator", "both", "neither", "not-stated"})
                    String cause) {

        static Revised of(Revision revision) {
            return new Revised(
                    revision.now().area().code(),
                    revision.before().figure().number().orElse(null),
                    revision.now().figure().number().orElse(null),
                    revision.now().editionId(),
                    revision.cause().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    static RevisionsEntry of(IndicatorRevisions revisions) {
        var against = revisions.against();
        return new RevisionsEntry(
                revisions.indicator().code(),
                against == null ? null : against.id(),
                revisions.earlier().stream().map(Edition::id).toList(),
                revisions.periods().stream().map(InPeriod::of).toList());
    }
}
