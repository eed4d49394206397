package yardstick;

import static yardstick.OperatorError.Exit.CONFIGURATION;
import static yardstick.OperatorError.Exit.DATA;
import static yardstick.OperatorError.Exit.UNAVAILABLE;

import yardstick.publishing.Load;
import yardstick.publishing.LoadRefused;
import yardstick.publishing.LoadReport;
import yardstick.publishing.ReportText;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;

/** Loads a folder of published files and prints what became of each. */
final class LoadCommand {

    private LoadCommand() {}

    static void run(Settings settings, Path folder, PrintStream out) {
        var url = settings.databaseUrl();
        var password = settings.loaderPassword();
        try {
            print(Load.load(url, password, folder, line -> out.println("  " + line)), out);
        } catch (LoadRefused e) {
            throw new OperatorError(CONFIGURATION, String.valueOf(e.getMessage()));
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
        var lines = ReportText.lines(report);
        // Who loads the same again wants to know just that.
        boolean inShort = !report.changed() && !report.anyRefused();
        (inShort ? lines.subList(0, 1) : lines).forEach(out::println);
        if (report.anyRefused()) {
            throw new OperatorError(
                    DATA,
                    "Some files were refused; the lines above say why. Mend them and load again.");
        }
    }
}
