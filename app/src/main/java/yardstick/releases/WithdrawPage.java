package yardstick.releases;

import yardstick.web.SummaryRow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Exactly what {@code releases/withdraw.jte} prints.
 *
 * @param rows which release it is
 * @param effects what others see after that, a sentence each
 * @param earlier earlier releases that could be withdrawn with it, in words; empty for none
 * @param which "this", or "earlier" for those before it too
 * @param because why, as typed
 * @param checked whether it was looked at again for small numbers
 */
public record WithdrawPage(
        String heading,
        List<SummaryRow> rows,
        List<String> effects,
        String earlier,
        String which,
        String because,
        boolean checked,
        String action,
        String back) {

    /**
     * @param all the council's releases of the data set, the latest first
     */
    static WithdrawPage of(
            Release release, List<Release> all, String dataSet, String here, WithdrawForm form) {
        var others =
                all.stream()
                        .filter(r -> r.withdrawnAt() == null && r.no() != release.no())
                        .toList();
        var earlier = others.stream().filter(r -> r.no() < release.no()).toList();
        return new WithdrawPage(
                "Withdraw release %d".formatted(release.no()),
                List.of(
                        SummaryRow.of("Data set", dataSet),
                        SummaryRow.of("Seen by", release.audience().hint()),
                        SummaryRow.of("Visible from", Clock.words(release.visibleFrom())),
                        SummaryRow.of("Released by", release.by())),
                effects(release, others, earlier),
                earlier.isEmpty() ? "" : "This and every earlier one: " + numbers(earlier),
                form.which(),
                form.because(),
                form.checked(),
                here + "/" + release.id() + "/withdraw",
                here);
    }

    private static List<String> effects(
            Release release, List<Release> others, List<Release> earlier) {
        var effects = new ArrayList<String>();
        effects.add("Others stop seeing release %d at once.".formatted(release.no()));
        if (others.isEmpty()) {
            effects.add("No other release remains: they then see nothing of this data set.");
        }
        if (!earlier.isEmpty()) {
            var next = earlier.getFirst();
            effects.add(
                    "What release %d holds as well is seen again as it was released then, by its own readers: %s, from %s."
                            .formatted(
                                    next.no(),
                                    next.audience().text().toLowerCase(Locale.UK),
                                    Clock.words(next.visibleFrom())));
        }
        var later = others.stream().filter(r -> r.no() > release.no()).toList();
        if (!later.isEmpty()) {
            effects.add("What came later stays: %s.".formatted(numbers(later)));
        }
        effects.add(
                "A paper that shows its figures to others is a copy of its own: take it back under “What we share”.");
        effects.add(
                "It stays in your council’s history. Who has seen or copied it already keeps what they have.");
        return effects;
    }

    private static String numbers(List<Release> releases) {
        return releases.stream()
                .map(r -> "release " + r.no())
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
