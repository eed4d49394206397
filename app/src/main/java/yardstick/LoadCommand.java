package yardstick;

import static yardstick.OperatorError.Exit.CONFIGURATION;
import static yardstick.OperatorError.Exit.DATA;
import static yardstick.OperatorError.Exit.UNAVAILABLE;

import yardstick.publishing.Load;
import yardstick.publishing.LoadReport;
import yardstick.publishing.LoadReport.Outcome;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;

/** Loads a folder of published files and prints what became of each. */
final class LoadCommand {

    private LoadCommand() {}

    static void run(Settings settings, Path folder, PrintStream out) {
        var url = settings.databaseUrl();
        var password = settings.loaderPassword();
        if (!Files.isDirectory(folder)) {
            throw new OperatorError(
                    CONFIGURATION,
                    "There is no folder %s. Name the one that holds the published files."
                            .formatted(folder));
        }
        try {
            print(Load.load(url, password, folder, line -> out.println("  " + line)), out);
        } catch (SQLException e) {
            throw new OperatorError(
                    UNAVAILABLE,
                    "Loading %s into %s as yardstick_loader failed: %s"
                            .formatted(folder, url, Failure.of(e)));
        } catch (IOException e) {
            throw new OperatorError(
                    UNAVAILABLE,
                    "Reading %s failed: %s. See that all of it can be read."
                            .formatted(folder, e.getMessage()));
        }
    }

    private static void print(LoadReport report, PrintStream out) {
        for (var file : report.files()) {
            out.printf(
                    Locale.UK,
                    "%-14s %,9d rows  %s%n",
                    file.outcome().name().toLowerCase(Locale.UK).replace('_', ' '),
                    file.rowsRead(),
                    file.name());
        }
        out.printf(
                Locale.UK,
                "%s in %.1f s.%n",
                report.changed()
                        ? "Loaded"
                        : "Nothing has changed: every file was loaded before. Checked",
                report.took().toMillis() / 1000.0);
        long refused =
                report.files().stream().filter(file -> file.outcome() == Outcome.REFUSED).count();
        if (refused > 0) {
            throw new OperatorError(
                    DATA,
                    "%d of %d files were refused; the lines above say why. Mend them and load again."
                            .formatted(refused, report.files().size()));
        }
    }
}
