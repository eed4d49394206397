package yardstick.publishing;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The pairs of ONS and DfE codes: one row for every ONS code that a council has had. The code seen
 * last is the current one.
 */
record AuthorityCodes(Table table) implements PublishedFile {

    static final List<String> COLUMNS =
            List.of("new_la_code", "old_la_code", "la_name", "region_code", "first", "last");

    private static final Pattern OLD_CODE_NOTE = Pattern.compile(" \\(code until \\d{4}\\)$");

    private record Pair(int row, String dfe, String ons, String name, WiderArea region, int last) {}

    @Override
    public Content content() {
        return Content.COUNCIL_CODES;
    }

    @Override
    public Optional<Publication> publicationIfNotStated() {
        return Optional.of(Publication.undated("Council codes"));
    }

    @Override
    public int load(Loading loading) throws SQLException {
        table.refuseRaggedRows(loading.findings());
        var current = new HashMap<String, Pair>();
        var pairs = table.rows().stream().flatMap(row -> pair(row, loading.findings())).toList();
        if (loading.findings().refused()) {
            return table.rows().size();
        }
        for (var pair : pairs) {
            current.merge(pair.dfe, pair, (a, b) -> a.last >= b.last ? a : b);
        }
        writeCouncils(loading, current);
        writeCodes(loading, pairs, current);
        return table.rows().size();
    }

    private java.util.stream.Stream<Pair> pair(Table.Row row, Findings findings) {
        var ons = table.text(row, "new_la_code");
        var dfe = table.text(row, "old_la_code");
        var region = WiderArea.withOnsCode(table.text(row, "region_code"));
        if (!ons.matches("E\\d{8}") || !dfe.matches("\\d{3}")) {
            findings.refuse(row.number(), "\"%s\" and \"%s\" are no codes".formatted(ons, dfe));
            return java.util.stream.Stream.empty();
        }
        if (region.isEmpty()) {
            findings.refuse(
                    row.number(),
                    "unknown region " + table.text(row, "region_code") + " of " + ons);
            return java.util.stream.Stream.empty();
        }
        var name = OLD_CODE_NOTE.matcher(table.text(row, "la_name")).replaceFirst("");
        var last = Figures.number(table.text(row, "last"));
        return java.util.stream.Stream.of(
                new Pair(
                        row.number(),
                        dfe,
                        ons,
                        name,
                        region.get(),
                        last.isEmpty() ? 9999 : last.get().intValue()));
    }

    private static void writeCouncils(Loading loading, Map<String, Pair> current)
            throws SQLException {
        try (var area =
                        loading.connection()
                                .prepareStatement(
                                        """
                                        insert into published.area as a (code, kind, name, dfe_code, region_id, part_id)
                                        select ?, 'council', ?, ?, r.area_id,
                                               (select area_id from published.area where code = ?)
                                          from published.area r where r.code = ?
                                        on conflict (dfe_code) do update
                                          set code = excluded.code, name = excluded.name,
                                              region_id = excluded.region_id, part_id = excluded.part_id
                                        where (a.code, a.name, a.region_id, a.part_id) is distinct from
                                              (excluded.code, excluded.name, excluded.region_id, excluded.part_id)
                                        """);
                var council =
                        loading.connection()
                                .prepareStatement(
                                        """
                                        insert into published.council (council_id, area_id)
                                        select md5('council ' || dfe_code)::uuid, area_id
                                          from published.area where dfe_code = ?
                                        on conflict do nothing
                                        """)) {
            for (var pair :
                    current.values().stream()
                            .sorted(java.util.Comparator.comparing(Pair::dfe))
                            .toList()) {
                area.setString(1, pair.ons);
                area.setString(2, pair.name);
                area.setString(3, pair.dfe);
                area.setString(4, pair.region.isPart() ? pair.region.onsCode() : "");
                area.setString(5, pair.region.region().onsCode());
                area.addBatch();
                council.setString(1, pair.dfe);
                council.addBatch();
            }
            area.executeBatch();
            council.executeBatch();
        }
    }

    private static void writeCodes(Loading loading, List<Pair> pairs, Map<String, Pair> current)
            throws SQLException {
        try (var code =
                loading.connection()
                        .prepareStatement(
                                """
                                insert into published.council_code (council_id, ons_code, until)
                                values (md5('council ' || ?)::uuid, ?, null)
                                on conflict do nothing
                                """)) {
            for (var pair : pairs) {
                code.setString(1, pair.dfe);
                code.setString(2, pair.ons);
                code.addBatch();
            }
            code.executeBatch();
        }
        var older = pairs.size() - current.size();
        loading.findings().note("%d councils, %d older codes".formatted(current.size(), older));
    }
}
