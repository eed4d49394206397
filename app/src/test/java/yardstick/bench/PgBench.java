package yardstick.bench;

import yardstick.migrations.EmbeddedDatabase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** PostgreSQL's own load generator, where the machine has it (Debian: postgresql-contrib). */
final class PgBench {

    private static final Pattern SPEED = Pattern.compile("tps = ([0-9.]+) \\(without initial");

    private PgBench() {}

    /** Scripts a second, prepared; empty where there is no pgbench or it fails. */
    static OptionalDouble perSecond(EmbeddedDatabase database, int many, int seconds, String script)
            throws IOException, InterruptedException {
        var pgbench = find();
        if (pgbench == null) {
            return OptionalDouble.empty();
        }
        var file = Files.writeString(Files.createTempFile("comparison", ".sql"), script);
        var builder =
                new ProcessBuilder(
                                pgbench.toString(),
                                "-n",
                                "-M",
                                "prepared",
                                "-c",
                                "" + many,
                                "-j",
                                "2",
                                "-T",
                                "" + seconds,
                                "-f",
                                file.toString(),
                                "-h",
                                "localhost",
                                "-p",
                                "" + database.port(),
                                "-U",
                                "yardstick_app",
                                "yardstick")
                        .redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", EmbeddedDatabase.PASSWORD);
        var process = builder.start();
        var said =
                new String(
                        process.getInputStream().readAllBytes(),
                        java.nio.charset.StandardCharsets.UTF_8);
        process.waitFor();
        Files.delete(file);
        var speed = SPEED.matcher(said);
        if (!speed.find()) {
            System.out.println("pgbench said: " + said);
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Double.parseDouble(speed.group(1)));
    }

    private static @org.jspecify.annotations.Nullable Path find() {
        return Stream.of(String.valueOf(System.getenv("PATH")).split(":"))
                .map(folder -> Path.of(folder, "pgbench"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }
}
