package yardstick;

import static yardstick.OperatorError.Exit.UNAVAILABLE;
import static yardstick.OperatorError.Exit.USAGE;

import org.flywaydb.core.api.FlywayException;

import yardstick.migrations.Migrate;
import yardstick.migrations.SchemaVersion;
import yardstick.tenants.FirstAdministrator;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.List;

/** What can be typed behind {@code java -jar yardstick.jar}. */
final class Commands {

    private static final String USAGE_TEXT =
            "Use: java -jar yardstick.jar [serve | migrate | load <folder> | load --example | make-administrator"
                    + " <issuer> <subject> [<name>]]";

    private final Settings settings;
    private final PrintStream out;

    Commands(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /** Runs one command; for {@code serve}, until the portal is listening. */
    void run(List<String> arguments) {
        var rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
        switch (arguments.isEmpty() ? "serve" : arguments.getFirst()) {
            case "serve" -> Serve.start(settings);
            case "migrate" -> migrate(rest);
            case "load" -> load(rest);
            case "make-administrator" -> makeAdministrator(rest);
            case "help", "--help", "-h" -> out.println(USAGE_TEXT);
            default ->
                    throw new OperatorError(
                            USAGE,
                            "There is no command \"%s\". %s"
                                    .formatted(arguments.getFirst(), USAGE_TEXT));
        }
    }

    private void migrate(List<String> arguments) {
        takes(arguments.isEmpty(), "migrate takes no arguments.");
        var url = settings.databaseUrl();
        var password = settings.ownerPassword();
        try {
            int run = Migrate.migrate(url, password);
            out.printf(
                    "The schema is at %s: %s.%n",
                    SchemaVersion.needed(), run == 0 ? "nothing to do" : run + " migrations run");
        } catch (FlywayException e) {
            throw new OperatorError(
                    UNAVAILABLE,
                    "Migrating %s as yardstick_owner failed: %s"
                            .formatted(url, Failure.ofMigration(e)));
        }
    }

    private void load(List<String> arguments) {
        LoadCommand.run(settings, arguments, out);
    }

    private void makeAdministrator(List<String> arguments) {
        takes(
                arguments.size() == 2 || arguments.size() == 3,
                "make-administrator needs the issuer and the subject (the user's ID in Keycloak),"
                        + " and takes a name.");
        var url = settings.databaseUrl();
        var name = arguments.size() == 3 ? arguments.get(2) : "Platform administrator";
        try {
            FirstAdministrator.appoint(
                    url, settings.ownerPassword(), arguments.get(0), arguments.get(1), name);
            out.printf("%s is a platform administrator from now on.%n", name);
        } catch (SQLException e) {
            throw new OperatorError(
                    UNAVAILABLE,
                    "Appointing a platform administrator in %s as yardstick_owner failed: %s"
                            .formatted(url, Failure.of(e)));
        }
    }

    private static void takes(boolean asItShould, String sentence) {
        if (!asItShould) {
            throw new OperatorError(USAGE, sentence + " " + USAGE_TEXT);
        }
    }
}
