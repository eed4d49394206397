package yardstick.progress;

import yardstick.web.SummaryRow;

import java.util.ArrayList;
import java.util.List;

/**
 * Exactly what {@code progress/proof.jte} prints.
 *
 * @param caption the action
 * @param heading what it is about
 * @param rows the evidence
 * @param withdraw where to withdraw it; empty where that cannot be done
 * @param removeFile where to remove its file; empty where that cannot be done
 * @param back the action's page
 */
public record ProofPage(
        String caption,
        String heading,
        List<SummaryRow> rows,
        String withdraw,
        String removeFile,
        String back) {

    static ProofPage of(Subject subject, Proof proof, boolean administrator) {
        var line = ActionPage.EvidenceLine.of(subject, proof);
        var rows = new ArrayList<SummaryRow>();
        rows.add(SummaryRow.of("Evidence", line.title()));
        rows.add(SummaryRow.of("Added", line.added()));
        if (!line.link().isEmpty()) {
            rows.add(SummaryRow.of("Link", line.link()));
        }
        if (!line.file().isEmpty()) {
            rows.add(SummaryRow.of("File", line.file()));
        }
        if (!line.withdrawn().isEmpty()) {
            rows.add(SummaryRow.of("Withdrawn", line.withdrawn()));
        }
        var address = subject.path() + "/evidence/" + proof.id();
        return new ProofPage(
                subject.name(),
                "Evidence",
                rows,
                subject.mayEdit() && proof.holds() ? address + "/withdraw" : "",
                administrator && !line.fileHref().isEmpty() ? address + "/remove-file" : "",
                subject.path());
    }
}
