package yardstick.releases;

import yardstick.web.SummaryRow;

import java.util.List;

/**
 * Exactly what {@code releases/withdraw.jte} prints.
 *
 * @param rows which release it is
 * @param because why, as typed
 * @param checked whether it was looked at again for small numbers
 */
public record WithdrawPage(
        String heading,
        List<SummaryRow> rows,
        String because,
        boolean checked,
        String action,
        String back) {

    static WithdrawPage of(
            Release release, String dataSet, String here, String because, boolean checked) {
        return new WithdrawPage(
                "Withdraw release %d".formatted(release.no()),
                List.of(
                        SummaryRow.of("Data set", dataSet),
                        SummaryRow.of("Seen by", release.audience().hint()),
                        SummaryRow.of("Visible from", Clock.words(release.visibleFrom())),
                        SummaryRow.of("Released by", release.by())),
                because,
                checked,
                here + "/" + release.id() + "/withdraw",
                here);
    }
}
