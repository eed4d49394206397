package yardstick.downloads;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import yardstick.statistics.Figure;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The table as a workbook: the records on one sheet, what must be known of them on the next. Texts
 * are written as texts, so none can be a formula.
 */
final class XlsxTable implements TableWriter {

    private final Download download;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int next = 1;

    XlsxTable(Download download, OutputStream out) throws IOException {
        this.download = download;
        workbook = new Workbook(out, "Yardstick", "1.0");
        sheet = workbook.newWorksheet("Figures");
        sheet.freezePane(1, 1);
        for (int i = 0; i < download.columns().size(); i++) {
            sheet.width(i, Math.clamp(download.columns().get(i).length() + 2L, 12, 40));
            sheet.value(0, i, download.columns().get(i));
            sheet.style(0, i).bold().set();
        }
    }

    @Override
    public void row(List<Cell> cells) {
        for (int i = 0; i < cells.size(); i++) {
            switch (cells.get(i)) {
                case Cell.Words words -> sheet.value(next, i, words.text());
                // A spreadsheet's number has 15 digits, as ours are cleaned to.
                case Cell.Number number -> sheet.value(next, i, number.value());
                case Cell.Symbol symbol -> sheet.value(next, i, symbol.reason().symbol());
                case Cell.Blank blank -> {}
            }
        }
        next++;
    }

    @Override
    public void flush() throws IOException {
        sheet.flush();
    }

    @Override
    public void finish() throws IOException {
        sheet.finish();
        notes();
        workbook.finish();
    }

    private void notes() throws IOException {
        var lines = new ArrayList<List<String>>();
        lines.add(List.of("Title", download.title()));
        lines.add(List.of("Source", download.notes().source()));
        lines.add(List.of("Licence", download.notes().licence()));
        download.notes().remarks().forEach(remark -> lines.add(List.of("Note", remark)));
        Arrays.stream(Figure.Reason.values())
                .forEach(reason -> lines.add(List.of(reason.symbol(), reason.words())));
        var notes = workbook.newWorksheet("Notes");
        notes.width(0, 16);
        notes.width(1, 100);
        for (int row = 0; row < lines.size(); row++) {
            notes.value(row, 0, lines.get(row).get(0));
            notes.value(row, 1, lines.get(row).get(1));
            notes.style(row, 1).wrapText(true).set();
        }
        notes.finish();
    }
}
