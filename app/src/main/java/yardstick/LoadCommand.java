package yardstick;

import static yardstick.OperatorError.Exit.CONFIGURATION;
import static yardstick.OperatorError.Exit.DATA;
import static yardstick.OperatorError.Exit.UNAVAILABLE;

import yardstick.publishing.Load;
import yardstick.publishing.LoadOptions;
import yardstick.publishing.LoadRefused;
import yardstick.publishing.LoadReport;
import yardstick.publishing.ReportText;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.List;

/** Loads a folder of published files and prints what became of each. */
final class LoadCommand {

    private LoadCommand() {}

    static void run(Settings settings, List<String> arguments, PrintStream out) {
        var url = settings.databaseUrl();
        var password = settings.loaderPassword();
        try {
            var options = LoadOptions.parse(arguments);
            print(Load.run(url, password, options, line -> out.println("  " + line)), out);
        } catch (LoadRefused e) {
            throw new OperatorError(CONFIGURATION, String.valueOf(e.getMessage()));
        } catch (SQLException e) {
            throw new OperatorError(
                    UNAVAILABLE,
                    "Loading into %s as yardstick_loader failed: %s".formatted(url, Failure.of(e)));
        } catch (IOException e) {
            throw new OperatorError(
                    UNAVAILABLE,
                    "Reading the files failed: %s. See that all of them can be read."
                            .formatted(e.getMessage()));
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
