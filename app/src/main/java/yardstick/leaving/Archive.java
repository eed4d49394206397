package yardstick.leaving;

import static org.jooq.impl.DSL.val;

import static yardstick.db.council.Tables.DESCRIBED;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

import yardstick.attachments.Attachments;
import yardstick.db.council.Council;
import yardstick.db.shared.Shared;
import yardstick.downloads.Downloads;
import yardstick.tenants.CouncilId;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Everything that is a council's own, with history and audit trail: a CSV file for each table of
 * the database, so that nothing is left out, and a file that says what each column holds.
 */
final class Archive {

    private static final int ROWS_AT_A_TIME = 1000;

    private Archive() {}

    /** The archive as a ZIP file. */
    static byte[] of(DSLContext sql, CouncilId council) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, UTF_8)) {
            zip.putNextEntry(new ZipEntry("README.txt"));
            zip.write(readme(sql).getBytes(UTF_8));
            zip.closeEntry();
            for (var table : tables()) {
                zip.putNextEntry(new ZipEntry(table.getName() + ".csv"));
                write(sql, table, council, zip);
                zip.closeEntry();
            }
            Attachments.forEach(sql, council, (name, file) -> add(zip, "files/" + name, file));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] file) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(file);
            zip.closeEntry();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Every table whose rows belong to a council, whoever made it. */
    static List<Table<?>> tables() {
        return Stream.concat(
                        Council.COUNCIL.getTables().stream(), Shared.SHARED.getTables().stream())
                .filter(table -> !table.getOptions().type().isFunction())
                .filter(table -> council(table) != null)
                .toList();
    }

    private static @Nullable Field<UUID> council(Table<?> table) {
        return table.field("council_id", UUID.class);
    }

    private static void write(DSLContext sql, Table<?> table, CouncilId council, OutputStream zip)
            throws IOException {
        // Not closed: that would close the archive.
        var csv =
                CsvWriter.builder()
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(new OutputStreamWriter(zip, UTF_8));
        // Files stand beside the tables, by their ids.
        var columns =
                Arrays.stream(table.fields())
                        .filter(column -> column.getType() != byte[].class)
                        .toList();
        csv.writeRecord(columns.stream().map(Field::getName).toList());
        var own = council(table);
        if (own == null) {
            return;
        }
        try (var rows =
                sql.select(columns)
                        .from(table)
                        .where(own.eq(val(council.value())))
                        .orderBy(keys(table))
                        .fetchSize(ROWS_AT_A_TIME)
                        .fetchLazy()) {
            for (var row : rows) {
                csv.writeRecord(Arrays.stream(row.intoArray()).map(Archive::text).toList());
            }
        }
        csv.flush();
    }

    private static String name(Table<?> table) {
        var schema = table.getSchema();
        return (schema == null ? "" : schema.getName() + ".") + table.getName();
    }

    private static List<? extends Field<?>> keys(Table<?> table) {
        var key = table.getPrimaryKey();
        return key == null ? List.of() : key.getFields();
    }

    /** As a spreadsheet may open the file, a text that could be a formula is made harmless. */
    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            default -> Downloads.harmless(value.toString());
        };
    }

    private static String readme(DSLContext sql) {
        var names = tables().stream().map(Archive::name).collect(Collectors.toSet());
        Map<String, String> said =
                sql.selectFrom(DESCRIBED()).stream()
                        .filter(row -> names.contains(row.getTableName()))
                        .collect(
                                Collectors.groupingBy(
                                        row -> row.getTableName(),
                                        TreeMap::new,
                                        Collectors.mapping(
                                                row ->
                                                        "  %s: %s"
                                                                .formatted(
                                                                        row.getColumnName(),
                                                                        row.getSays()),
                                                Collectors.joining("\n"))));
        return """
               Everything that this council has kept in Yardstick
               ==================================================

               One file for each table: UTF-8, comma-separated, one header row, one record a row. Times carry
               their offset from UTC. An empty cell means that there is no value; why a figure is missing stands
               in the column "missing". A text that a spreadsheet could take for a formula begins with an
               apostrophe that is not part of it. Numbers are as entered, without rounding.

               figure.csv has every approved figure with all earlier revisions; submission_row.csv what was
               entered, right or wrong; release.csv and released_figure.csv what others were let see;
               audit_event.csv who changed what, and when.

               """
                + said.entrySet().stream()
                        .map(e -> e.getKey() + "\n" + e.getValue())
                        .collect(Collectors.joining("\n\n"))
                + "\n";
    }
}
