package yardstick.publishing;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Loads a folder of published files in one transaction: all of it counts, or, if the process is
 * killed, none. A broken file is refused whole while the rest loads.
 */
public final class Load {

    private static final String ROLE = "yardstick_loader";

    private final Connection connection;
    private final Path folder;
    private final Progress progress;
    private final List<LoadReport.OneFile> reports = new ArrayList<>();

    private Load(Connection connection, Path folder, Progress progress) {
        this.connection = connection;
        this.folder = folder;
        this.progress = progress;
    }

    private record Recognised(FileInFolder file, PublishedFile as) {}

    /**
     * Loads every published file of a folder.
     *
     * @param jdbcUrl address of the database, without user and password
     * @param loaderPassword of the role {@code yardstick_loader}
     */
    public static LoadReport load(
            String jdbcUrl, String loaderPassword, Path folder, Progress progress)
            throws IOException, SQLException {
        try (var connection = DriverManager.getConnection(jdbcUrl, ROLE, loaderPassword)) {
            connection.setAutoCommit(false);
            var report = new Load(connection, folder, progress).run();
            connection.commit();
            return report;
        }
    }

    private LoadReport run() throws IOException, SQLException {
        var began = Instant.now();
        lock();
        int load = LoadRecord.begin(connection, folder);
        WiderArea.ensureAll(connection);
        var findings = new Findings();
        var editions = Editions.read(folder, findings);
        for (var each : recognised()) {
            file(load, each, editions);
        }
        var loaded =
                reports.stream()
                        .filter(each -> each.outcome() == LoadReport.Outcome.LOADED)
                        .map(LoadReport.OneFile::edition)
                        .toList();
        if (!loaded.isEmpty()) {
            progress.say("Working out the current figures");
            CurrentFigures.update(connection, loaded);
        }
        var report =
                new LoadReport(
                        load,
                        folder.getFileName().toString(),
                        !loaded.isEmpty(),
                        Duration.between(began, Instant.now()),
                        List.copyOf(reports));
        LoadRecord.finish(connection, report);
        return report;
    }

    private void lock() throws SQLException {
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select pg_try_advisory_xact_lock(hashtext('yardstick load'))")) {
            rows.next();
            if (!rows.getBoolean(1)) {
                throw new IllegalStateException(
                        "Another load is running. Wait until it has finished.");
            }
        }
    }

    private List<Recognised> recognised() throws IOException {
        var recognised = new ArrayList<Recognised>();
        for (var file : FileInFolder.listFiles(folder)) {
            try {
                Recognition.recognise(file)
                        .ifPresentOrElse(
                                as -> recognised.add(new Recognised(file, as)),
                                () -> notRecognised(file));
            } catch (UnreadableFile e) {
                var findings = new Findings();
                findings.refuse(e.line(), "The file " + e.getMessage());
                report(file, Optional.empty(), LoadReport.Outcome.REFUSED, 0, 0, findings);
            }
        }
        recognised.sort(
                Comparator.comparing((Recognised each) -> each.as.content())
                        .thenComparing(each -> each.as instanceof LocalAuthorityList));
        return recognised;
    }

    private void notRecognised(FileInFolder file) {
        report(file, Optional.empty(), LoadReport.Outcome.NOT_RECOGNISED, 0, 0, new Findings());
    }

    private void file(int load, Recognised each, Editions editions)
            throws IOException, SQLException {
        var findings = new Findings();
        var content = Optional.of(each.as.content());
        var known = Editions.known(connection, each.file);
        if (known.isPresent()) {
            report(each.file, content, LoadReport.Outcome.UNCHANGED, known.getAsInt(), 0, findings);
            return;
        }
        var publication = publication(each, editions);
        if (publication.isEmpty()) {
            findings.refuse(
                    0,
                    "editions.csv does not say who published it: add a row \"%s,publisher,title,edition,2026-04\""
                            .formatted(each.file.name()));
            report(each.file, content, LoadReport.Outcome.REFUSED, 0, 0, findings);
            return;
        }
        load(load, each, publication.get(), findings);
    }

    private void load(int load, Recognised each, Publication publication, Findings findings)
            throws IOException, SQLException {
        var savepoint = connection.setSavepoint();
        int edition = 0;
        int rows = 0;
        try {
            edition = Editions.add(connection, load, each.as.content(), publication, each.file);
            rows =
                    each.as.load(
                            Loading.begin(
                                    connection,
                                    edition,
                                    publication,
                                    each.file,
                                    findings,
                                    progress));
            Editions.count(connection, edition, rows);
        } catch (UnreadableFile e) {
            findings.refuse(e.line(), "The file " + e.getMessage());
        } catch (SQLException e) {
            findings.refuse(0, "the database refused it: " + e.getMessage());
        }
        if (findings.refused()) {
            connection.rollback(savepoint);
        } else {
            connection.releaseSavepoint(savepoint);
        }
        report(
                each.file,
                Optional.of(each.as.content()),
                findings.refused() ? LoadReport.Outcome.REFUSED : LoadReport.Outcome.LOADED,
                findings.refused() ? 0 : edition,
                rows,
                findings);
    }

    private static Optional<Publication> publication(Recognised each, Editions editions) {
        var known = editions.of(each.file);
        return switch (each.as) {
            case AuthorityCodes codes ->
                    known.or(() -> Optional.of(Publication.undated("Council codes")));
            case LocalAuthorityList list ->
                    known.or(() -> Optional.of(Publication.undated("Council numbers")));
            case CouncilSuccessions successions ->
                    known.or(() -> Optional.of(Publication.undated("Council successions")));
            case LaitDictionary dictionary -> known;
            case LaitFigures figures -> known;
            case NeighbourList neighbours -> known;
        };
    }

    private void report(
            FileInFolder file,
            Optional<Content> content,
            LoadReport.Outcome outcome,
            int edition,
            int rows,
            Findings findings) {
        var messages =
                findings.all().stream()
                        .map(
                                each ->
                                        new LoadReport.Message(
                                                each.line(),
                                                each.severity()
                                                        .name()
                                                        .toLowerCase(java.util.Locale.ROOT),
                                                each.message()))
                        .toList();
        reports.add(
                new LoadReport.OneFile(
                        file.name(),
                        content.map(Content::word).orElse(""),
                        outcome,
                        edition,
                        rows,
                        0,
                        0,
                        0,
                        0,
                        Map.of(),
                        List.of(),
                        messages));
        messages.forEach(message -> progress.say(file.name() + ": " + message.text()));
    }
}
