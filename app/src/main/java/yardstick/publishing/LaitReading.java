package yardstick.publishing;

import yardstick.statistics.Figure;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Checks LAIT's rows one after the other. A label that is no period (LAIT has one measure with
 * {@code 0}) leaves out its rows and is reported; anything else that is wrong refuses the file.
 */
final class LaitReading {

    private record Group(String measure, String label) {}

    private final Loading loading;
    private final IndicatorPeriods seen = new IndicatorPeriods();
    private final Map<String, Optional<Period>> periods = new HashMap<>();
    private final Map<Group, int[]> leftOut = new HashMap<>();
    private int read;

    LaitReading(Loading loading) {
        this.loading = loading;
    }

    /** One row; {@code area} is LAIT's "LA Number". */
    void row(String measure, String label, String area, String value, int line, CopyStream copy)
            throws SQLException {
        read++;
        var findings = loading.findings();
        var indicator = loading.indicators().withSourceCode(measure);
        var areaId = loading.areas().withDfeNumber(area);
        var period = periods.computeIfAbsent(label, Period::parse);
        var figure = Figures.read(value);
        if (indicator.isEmpty()) {
            findings.refuse(line, "measure %s is not in the dictionary".formatted(measure));
        } else if (areaId.isEmpty()) {
            findings.refuse(line, "unknown council \"%s\"".formatted(area));
        } else if (figure.isEmpty()) {
            findings.refuse(line, "\"%s\" is neither a number nor a symbol".formatted(value));
        } else if (period.isEmpty()) {
            leaveOut(new Group(measure, label), line);
        } else {
            write(indicator.get(), areaId.getAsInt(), period.get(), figure.get(), line, copy);
        }
    }

    private void write(
            int indicator, int area, Period period, Figure figure, int line, CopyStream copy)
            throws SQLException {
        seen.add(indicator, period, figure, line, loading.findings());
        if (!loading.findings().refused()) {
            copy.cell(loading.edition())
                    .cell(indicator)
                    .cell(area)
                    .cell(period.firstYear())
                    .cell(line)
                    .figure(figure)
                    .endRow();
        }
    }

    private void leaveOut(Group group, int line) {
        var rows = leftOut.computeIfAbsent(group, first -> new int[] {0, line, line});
        rows[0]++;
        rows[2] = line;
    }

    /** Says what was left out, and writes the periods. */
    void finish() throws SQLException {
        leftOut.forEach(
                (group, rows) ->
                        loading.findings()
                                .leaveOut(
                                        rows[0],
                                        rows[1],
                                        "%d rows (%d to %d) refused: \"%s\" is no period, measure %s"
                                                .formatted(
                                                        rows[0],
                                                        rows[1],
                                                        rows[2],
                                                        group.label(),
                                                        group.measure())));
        if (!loading.findings().refused()) {
            seen.write(
                    loading.connection(), loading.edition(), loading.publication().publishedOn());
            loading.progress().say("LAIT: %,d figures read".formatted(read));
        }
    }

    int rowsRead() {
        return read;
    }
}
