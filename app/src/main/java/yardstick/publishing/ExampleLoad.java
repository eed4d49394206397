package yardstick.publishing;

import yardstick.statistics.Figure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Loads the example that the program carries: figures that council papers print about Southend and
 * Thurrock, each with the paper and the paragraph or section it stands in as its edition, beside
 * invented councils whose figures are invented (chosen so that the mean of the neighbours is the
 * average a paper prints, where it prints one).
 */
final class ExampleLoad {

    private static final String NAME = "example";

    private final Connection connection;
    private final Progress progress;
    private final Instant began = Instant.now();

    ExampleLoad(Connection connection, Progress progress) {
        this.connection = connection;
        this.progress = progress;
    }

    LoadReport run() throws IOException, SQLException {
        int load = LoadRecord.begin(connection, NAME, true);
        var findings = new Findings();
        var outcome = LoadReport.Outcome.UNCHANGED;
        if (LoadRecord.holdsPublishedFiles(connection)) {
            findings.note("published files are there: the example is left out");
        } else if (!LoadRecord.holdsExample(connection)) {
            write(load);
            outcome = LoadReport.Outcome.LOADED;
        }
        var file = new FileOutcome(NAME, Optional.of(Content.EXAMPLE), outcome, 0, 0, findings);
        var took = Duration.between(began, Instant.now());
        var report = LoadReport.of(load, NAME, took, List.of(file), Map.of(), 0);
        LoadRecord.finish(connection, report);
        return report;
    }

    private void write(int load) throws IOException, SQLException {
        WiderArea.ensureAll(connection);
        new ExampleCouncils(connection).write(table("councils"), table("indicators"));
        var editions = writeEditions(load);
        var figures = table("figures");
        writeFigures(figures, editions);
        EditionPeriods.update(connection, editions.values());
        CurrentFigures.update(connection, editions.values());
        new ExampleLists(connection, Areas.read(connection))
                .write(table("neighbours"), table("inspections"), editions);
        progress.say("Example: %d figures".formatted(figures.rows().size()));
    }

    private static Table table(String name) throws IOException {
        try (var file = ExampleLoad.class.getResourceAsStream("/example/" + name + ".csv")) {
            if (file == null) {
                throw new IOException("example/" + name + ".csv is not in the program");
            }
            return Csv.parse(Csv.text(file.readAllBytes()));
        }
    }

    /** One edition for each paragraph of a paper, and one for what is invented. */
    private Map<String, Integer> writeEditions(int load) throws IOException, SQLException {
        var editions = new HashMap<String, Integer>();
        var sources = table("sources");
        for (var row : sources.rows()) {
            var key = sources.text(row, "key");
            editions.put(
                    key,
                    Editions.add(
                            connection,
                            load,
                            Content.EXAMPLE,
                            Publication.of(
                                    sources.text(row, "publisher"),
                                    sources.text(row, "title"),
                                    sources.text(row, "label"),
                                    sources.text(row, "published")),
                            "example/figures.csv",
                            sha256(key)));
        }
        return editions;
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void writeFigures(Table figures, Map<String, Integer> editions) throws SQLException {
        var areas = Areas.read(connection);
        var indicators = Indicators.read(connection);
        var periods = new TreeMap<Integer, IndicatorPeriods>();
        var findings = new Findings();
        try (var copy = new CopyStream(connection, LaitFigures.COPY)) {
            for (var row : figures.rows()) {
                int indicator =
                        indicators.withSourceCode(figures.text(row, "indicator")).orElseThrow();
                var period = Period.parse(figures.text(row, "period")).orElseThrow();
                Figure figure = Figures.read(figures.text(row, "value")).orElseThrow();
                int edition = editions.getOrDefault(figures.text(row, "source"), 0);
                periods.computeIfAbsent(edition, e -> new IndicatorPeriods())
                        .add(indicator, period, figure, row.number(), findings);
                copy.cell(edition)
                        .cell(indicator)
                        .cell(areas.withOnsCode(figures.text(row, "area")).orElseThrow())
                        .cell(period.firstYear())
                        .cell(row.number())
                        .figure(figure)
                        .endRow();
            }
            copy.finish();
        }
        for (var each : periods.entrySet()) {
            each.getValue().write(connection, each.getKey(), null);
        }
    }
}
