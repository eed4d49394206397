package yardstick.publishing;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One run over a folder, inside one transaction that its caller commits. */
final class LoadRun {

    /** A file and what it was recognised as. */
    private record Recognised(FileInFolder file, PublishedFile as) {}

    private final Connection connection;
    private final Path folder;
    private final AskPublication ask;
    private final Progress progress;
    private final List<FileOutcome> outcomes = new ArrayList<>();

    LoadRun(Connection connection, Path folder, AskPublication ask, Progress progress) {
        this.connection = connection;
        this.folder = folder;
        this.ask = ask;
        this.progress = progress;
    }

    LoadReport run() throws IOException, SQLException {
        var began = Instant.now();
        int load = LoadRecord.begin(connection, name(folder), false);
        WiderArea.ensureAll(connection);
        var editions = editions();
        var recognised = recognised();
        for (var each : recognised) {
            file(load, each, editions);
        }
        var loaded = loaded();
        if (!loaded.isEmpty()) {
            var touched = new ArrayList<>(loaded);
            touched.addAll(completed(recognised));
            progress.say("Working out the current figures");
            EditionPeriods.update(connection, touched);
            CurrentFigures.update(connection, touched);
            Disagreements.update(connection, touched);
        }
        var report =
                LoadReport.of(
                        load,
                        name(folder),
                        Duration.between(began, Instant.now()),
                        outcomes,
                        Counts.of(connection, loaded),
                        LoadRecord.disagreements(connection));
        LoadRecord.finish(connection, report);
        return report;
    }

    private static String name(Path folder) {
        return folder.toAbsolutePath().normalize().getFileName().toString();
    }

    private List<Integer> loaded() {
        return outcomes.stream()
                .filter(each -> each.outcome() == LoadReport.Outcome.LOADED)
                .map(FileOutcome::edition)
                .toList();
    }

    private Editions editions() throws IOException {
        var findings = new Findings();
        var editions = Editions.read(folder, findings);
        if (!findings.all().isEmpty()) {
            outcomes.add(
                    FileOutcome.withoutEdition(
                            Editions.FILE, LoadReport.Outcome.NOT_RECOGNISED, findings));
        }
        return editions;
    }

    private List<Recognised> recognised() throws IOException {
        var catalogue = Catalogue.read();
        var recognised = new ArrayList<Recognised>();
        for (var file : FileInFolder.listFiles(folder)) {
            if (!file.name().equals(Editions.FILE)) {
                recognise(file, catalogue)
                        .ifPresent(as -> recognised.add(new Recognised(file, as)));
            }
        }
        recognised.sort(
                Comparator.comparing((Recognised each) -> each.as.content())
                        .thenComparing(each -> each.as.buildsOnOthers()));
        return recognised;
    }

    private Optional<PublishedFile> recognise(FileInFolder file, Catalogue catalogue)
            throws IOException {
        var findings = new Findings();
        try {
            var as = Recognition.recognise(file, catalogue);
            if (as.isPresent()) {
                return as;
            }
            if (file.shouldBeData()) {
                findings.refuse(1, "its columns are those of no file that the loader knows");
            } else {
                findings.note("not data: left alone");
            }
        } catch (UnreadableFile e) {
            findings.refuse(e.line(), "the file " + e.getMessage());
        }
        outcomes.add(
                FileOutcome.withoutEdition(
                        file.name(),
                        findings.refused()
                                ? LoadReport.Outcome.REFUSED
                                : LoadReport.Outcome.NOT_RECOGNISED,
                        findings));
        return Optional.empty();
    }

    private void file(int load, Recognised each, Editions editions)
            throws IOException, SQLException {
        var known = Editions.known(connection, each.file);
        if (known.isPresent()) {
            outcomes.add(
                    FileOutcome.unchanged(each.file.name(), each.as.content(), known.getAsInt()));
            return;
        }
        var publication =
                editions.of(each.file)
                        .or(() -> each.as.publicationIfNotStated())
                        .or(() -> ask.about(each.file.name()));
        if (publication.isPresent()) {
            load(load, each, publication.get());
        } else {
            var findings = new Findings();
            findings.refuse(
                    0,
                    "nobody says who published it: add the line \"%s,publisher,title,edition,2026-04\" to editions.csv, or say it with --publisher, --title, --edition and --published"
                            .formatted(each.file.name()));
            outcomes.add(
                    FileOutcome.withoutEdition(
                            each.file.name(), LoadReport.Outcome.REFUSED, findings));
        }
    }

    private void load(int load, Recognised each, Publication publication)
            throws IOException, SQLException {
        var findings = new Findings();
        var savepoint = connection.setSavepoint();
        int edition = 0;
        int rows = 0;
        try {
            edition =
                    Editions.add(
                            connection,
                            load,
                            each.as.content(),
                            publication,
                            each.file.name(),
                            each.file.sha256());
            rows =
                    each.as.load(
                            Loading.begin(connection, edition, publication, findings, progress));
            if (!findings.refused()) {
                Editions.count(connection, edition, rows);
            }
        } catch (UnreadableFile e) {
            findings.refuse(e.line(), "the file " + e.getMessage());
        } catch (SQLException e) {
            findings.refuse(0, "the database refused it: " + e.getMessage());
        }
        if (findings.refused()) {
            connection.rollback(savepoint);
            outcomes.add(
                    new FileOutcome(
                            each.file.name(),
                            Optional.of(each.as.content()),
                            LoadReport.Outcome.REFUSED,
                            0,
                            rows,
                            findings));
        } else {
            connection.releaseSavepoint(savepoint);
            outcomes.add(
                    new FileOutcome(
                            each.file.name(),
                            Optional.of(each.as.content()),
                            LoadReport.Outcome.LOADED,
                            edition,
                            rows,
                            findings));
        }
    }

    /** Rates whose denominator has only come with this run are worked out after all. */
    private List<Integer> completed(List<Recognised> recognised) throws IOException, SQLException {
        var unchanged =
                outcomes.stream()
                        .filter(each -> each.outcome() == LoadReport.Outcome.UNCHANGED)
                        .map(FileOutcome::file)
                        .collect(Collectors.toSet());
        var completed = new ArrayList<Integer>();
        for (var each : recognised) {
            var known = Editions.publication(connection, each.file);
            if (each.as instanceof StatisticsFile
                    && known.isPresent()
                    && unchanged.contains(each.file.name())) {
                int edition = Editions.known(connection, each.file).orElseThrow();
                each.as.load(
                        Loading.begin(connection, edition, known.get(), new Findings(), progress));
                completed.add(edition);
            }
        }
        return completed;
    }
}
