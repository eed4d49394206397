package yardstick.tenants;

import static java.util.stream.Collectors.joining;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of councils' or people's rows, as the catalogue describes it.
 *
 * @param name with its schema
 * @param insertable columns that the web role may fill; all of them where it may fill none, so that
 *     the attempt can be made
 * @param updatable a column that the web role may change; one that it may not where there is none
 * @param hasCouncil whether a row belongs to a council
 */
record PrivateTable(String name, List<String> insertable, String updatable, boolean hasCouncil) {

    /** A row of the seed as JSON, with whether the condition holds for it. */
    record Row(String json, boolean holds) {}

    /** Whether the rows are a council's own, kept or released, and not what the platform keeps. */
    boolean isCouncils() {
        return name.startsWith("council.") || name.startsWith("shared.");
    }

    /** Every private table there is, whoever made it. */
    static List<PrivateTable> all(Connection superuser) throws SQLException {
        var found = new ArrayList<PrivateTable>();
        try (var statement = superuser.createStatement();
                var rows = statement.executeQuery(CATALOGUE)) {
            while (rows.next()) {
                var columns = List.of(rows.getString(3).split(","));
                found.add(
                        new PrivateTable(
                                rows.getString(1),
                                listed(rows.getString(2), columns),
                                listed(rows.getString(4), columns).getLast(),
                                columns.contains("council_id")));
            }
        }
        return found;
    }

    /** The rows of the seed, read past the policies. */
    List<Row> rows(Connection superuser, String condition) throws SQLException {
        var found = new ArrayList<Row>();
        try (var statement = superuser.createStatement();
                var rows =
                        statement.executeQuery(
                                "select to_jsonb(t), " + condition + " from " + name + " t")) {
            while (rows.next()) {
                found.add(new Row(rows.getString(1), rows.getBoolean(2)));
            }
        }
        return found;
    }

    /** Puts a row, given as JSON, into the table. */
    String insert() {
        var columns = insertable.stream().collect(joining(", "));
        return "insert into %s (%s) select %s from jsonb_populate_record(null::%s, ?::jsonb)"
                .formatted(name, columns, columns, name);
    }

    @Override
    public String toString() {
        return name;
    }

    private static List<String> listed(@Nullable String columns, List<String> otherwise) {
        return columns == null ? otherwise : List.of(columns.split(","));
    }

    private static final String CATALOGUE =
            """
            select c.oid::regclass::text,
                   string_agg(a.attname, ',' order by attnum) filter (
                     where has_column_privilege('yardstick_app', c.oid, attnum, 'insert')
                       and attidentity = ''),
                   string_agg(a.attname, ',' order by attnum) filter (where attidentity = ''),
                   string_agg(a.attname, ',' order by attnum) filter (
                     where has_column_privilege('yardstick_app', c.oid, attnum, 'update'))
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
              join pg_attribute a on a.attrelid = c.oid and attnum > 0 and not attisdropped
             where n.nspname in ('council', 'access', 'shared') and c.relkind in ('r', 'p')
             group by c.oid, n.nspname
            having n.nspname <> 'shared' or bool_or(a.attname = 'council_id')
             order by 1
            """;
}
