package yardstick.editions;

import org.jspecify.annotations.Nullable;

import yardstick.comparison.Revision;
import yardstick.web.Figures;

import java.math.BigDecimal;

/** Says in words what became of a figure since an earlier edition, and why as far as is known. */
record Reasons(Figures figures) {

    String of(Revision revision) {
        var now = revision.now();
        var start =
                revision.difference()
                        .map(by -> "It is %s now (%s): ".formatted(now(revision), change(by)))
                        .orElseGet(
                                () ->
                                        "Now it says %s: "
                                                .formatted(
                                                        Editions.printed(figures, now.figure())));
        return start + why(revision) + ".";
    }

    /** The cause alone, such as "the count stayed at 144; …". */
    String why(Revision revision) {
        var before = revision.before();
        var now = revision.now();
        return switch (revision.cause()) {
            case DENOMINATOR ->
                    "the count stayed at %s, but what it is divided by was estimated anew: %s became %s"
                            .formatted(
                                    count(now.numerator()),
                                    count(before.denominator()),
                                    count(now.denominator()));
            case NUMERATOR ->
                    "the count was revised: %s became %s"
                            .formatted(count(before.numerator()), count(now.numerator()));
            case BOTH ->
                    "the count was revised from %s to %s, and what it is divided by from %s to %s"
                            .formatted(
                                    count(before.numerator()),
                                    count(now.numerator()),
                                    count(before.denominator()),
                                    count(now.denominator()));
            case NEITHER ->
                    "count and divisor are the same, so it was rounded or worked out in another way";
            case NOT_STATED -> "the files do not say why";
        };
    }

    private String now(Revision revision) {
        return Editions.printed(figures, revision.now().figure());
    }

    /** With more places where the printed ones would hide it. */
    private String change(BigDecimal by) {
        return figures.rounded(by).signum() == 0
                ? (by.signum() > 0 ? "+" : "") + by.toPlainString()
                : figures.change(by);
    }

    private static String count(@Nullable BigDecimal number) {
        return number == null ? "" : Editions.count(number);
    }
}
