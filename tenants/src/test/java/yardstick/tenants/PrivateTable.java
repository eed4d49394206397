package yardstick.tenants;

import static java.util.stream.Collectors.joining;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table of councils' or people's rows, as the catalogue describes it.
 *
 * @param name with its schema
 * @param insertable columns that the web role may fill; all of them where it may fill none, so that
 *     the attempt can be made
 * @param updatable a column that the web role may change; one that it may not where there is none
 * @param hasCouncil whether a row belongs to a council
 * @param signed columns that a policy lets somebody add with their own name alone
 * @param empty columns that a policy lets nobody fill at first
 * @param signedLater columns that a policy lets somebody change to their own name alone
 */
record PrivateTable(
        String name,
        List<String> insertable,
        String updatable,
        boolean hasCouncil,
        List<String> signed,
        List<String> empty,
        List<String> signedLater) {

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
                                columns.contains("council_id"),
                                listed(rows.getString(5), List.of()),
                                listed(rows.getString(6), List.of()),
                                listed(rows.getString(7), List.of())));
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
        return insert("");
    }

    /** The same with a column filled by another person's id. */
    String insertSigned(String column, Object person) {
        return insert(" || '{\"%s\": \"%s\"}'".formatted(column, person));
    }

    /** The same as somebody would add it who signs for it. */
    String insertAs(Object person) {
        var own = signed.stream().map(c -> "\"%s\": \"%s\"".formatted(c, person));
        var none = empty.stream().map("\"%s\": null"::formatted);
        return insert(" || '{" + Stream.concat(own, none).collect(joining(", ")) + "}'");
    }

    private String insert(String changed) {
        var columns = insertable.stream().collect(joining(", "));
        return "insert into %s (%s) select %s from jsonb_populate_record(null::%s, ?::jsonb%s)"
                .formatted(name, columns, columns, name, changed);
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
                     where has_column_privilege('yardstick_app', c.oid, attnum, 'update')),
                   (select string_agg(m[1], ',') from pg_policy p,
                           regexp_matches(pg_get_expr(p.polwithcheck, p.polrelid),
                             'NOT \\((\\w+) IS DISTINCT FROM access.current_person', 'g') m
                     where p.polrelid = c.oid and p.polcmd = 'a'),
                   (select string_agg(m[1], ',') from pg_policy p,
                           regexp_matches(pg_get_expr(p.polwithcheck, p.polrelid), '\\((\\w+) IS NULL\\)', 'g') m
                     where p.polrelid = c.oid and p.polcmd = 'a'),
                   (select string_agg(m[1], ',') from pg_policy p,
                           regexp_matches(pg_get_expr(p.polwithcheck, p.polrelid),
                             'NOT \\((\\w+) IS DISTINCT FROM access.current_person', 'g') m
                     where p.polrelid = c.oid and p.polcmd = 'w')
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
              join pg_attribute a on a.attrelid = c.oid and attnum > 0 and not attisdropped
             where n.nspname in ('council', 'access', 'shared') and c.relkind in ('r', 'p')
             group by c.oid, n.nspname
            having n.nspname <> 'shared' or bool_or(a.attname = 'council_id')
             order by 1
            """;
}
