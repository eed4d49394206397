package yardstick.comparison;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Twelve indicators that stand for the way of a child through the system: need, assessment,
 * protection, care, leaving care. What is shown where nobody has chosen others.
 */
public final class StandardSet {

    private static final int SIZE = 12;

    /** The publisher's codes. */
    private static final List<String> CODES =
            List.of(
                    "CIN",
                    "ReReferral",
                    "Continue_Assess_Comp",
                    "CP_conf_15days",
                    "CPP_rate",
                    "PrevRegCPR",
                    "CPPlans2yrsActive",
                    "LAC",
                    "LACStable_2016on",
                    "LAC_LongStable%",
                    "CareLeaverEET",
                    "CareLeaverAcc");

    private StandardSet() {}

    /** The twelve; others fill up where a small example lacks some of them. */
    public static List<Indicator> of(Catalogue catalogue) {
        var wanted =
                CODES.stream()
                        .map(
                                code ->
                                        catalogue.indicators().values().stream()
                                                .filter(i -> i.sourceCode().equals(code))
                                                .findFirst()
                                                .orElse(null))
                        .filter(Objects::nonNull);
        return Stream.concat(wanted, catalogue.indicators().values().stream())
                .filter(i -> i.findLatest().isPresent())
                .distinct()
                .limit(SIZE)
                .toList();
    }
}
