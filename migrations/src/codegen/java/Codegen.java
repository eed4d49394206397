import java.nio.file.Path;
import java.util.List;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Target;

/**
 * Runs the real migrations on a throw-away PostgreSQL and writes a class for every table they made.
 *
 * <p>Launched from source by the build, so that the table classes exist before anything is compiled. It does nothing
 * when they are newer than every migration.
 */
void main(String[] arguments) throws Exception {
    var migrations = Path.of(arguments[0]);
    var target = Path.of(arguments[1]);
    if (isUpToDate(migrations, target)) {
        return;
    }
    try (var postgres = io.zonky.test.db.postgres.embedded.EmbeddedPostgres.builder()
            .setServerConfig("fsync", "off")
            .start()) {
        prepare(postgres, migrations);
        new GenerationTool().run(configuration(postgres.getJdbcUrl("yardstick_owner", "yardstick"), target));
    }
    java.nio.file.Files.createDirectories(target);
    java.nio.file.Files.writeString(target.resolve(".generated"), "");
}

boolean isUpToDate(Path migrations, Path target) throws Exception {
    var stamp = target.resolve(".generated");
    if (!java.nio.file.Files.exists(stamp)) {
        return false;
    }
    var generated = java.nio.file.Files.getLastModifiedTime(stamp);
    try (var files = java.nio.file.Files.walk(migrations)) {
        return files.allMatch(file -> file.toFile().lastModified() <= generated.toMillis());
    }
}

void prepare(io.zonky.test.db.postgres.embedded.EmbeddedPostgres postgres, Path migrations) throws Exception {
    try (var connection = postgres.getPostgresDatabase().getConnection();
            var statement = connection.createStatement()) {
        for (var role : List.of("yardstick_owner", "yardstick_app", "yardstick_loader", "yardstick_sharing")) {
            statement.execute("create role " + role + " login");
        }
        statement.execute("create database yardstick owner yardstick_owner");
    }
    org.flywaydb.core.Flyway.configure()
            .dataSource(postgres.getDatabase("yardstick_owner", "yardstick"))
            .locations("filesystem:" + migrations.resolve("migration"), "filesystem:" + migrations.resolve("repeatable"))
            .load()
            .migrate();
}

Configuration configuration(String url, Path target) {
    var schemata = List.of("published", "council", "shared", "access").stream()
            .map(name -> new SchemaMappingType().withInputSchema(name))
            .toList();
    return new Configuration()
            .withJdbc(new Jdbc().withDriver("org.postgresql.Driver").withUrl(url).withUser("yardstick_owner"))
            .withGenerator(new Generator()
                    .withDatabase(new Database()
                            .withName("org.jooq.meta.postgres.PostgresDatabase")
                            .withSchemata(schemata)
                            .withIncludes(".*"))
                    .withGenerate(new Generate().withJavadoc(false).withComments(false).withGlobalObjectReferences(true)
                            .withImplicitJoinPathsToOne(false)
                            .withImplicitJoinPathsToMany(false))
                    .withTarget(new Target().withPackageName("yardstick.db").withDirectory(target.toString())));
}
