package yardstick.publishing;

import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Ofsted's outcomes of inspections of local authority children's services: the history under ILACS,
 * the year's inspections and visits, and the latest judgements. One inspection may stand in all
 * three sheets; it is one inspection. Care leavers were judged on their own from January 2023: an
 * empty cell before means not judged.
 */
record InspectionOutcomes(Map<String, List<Table.Row>> sheets) implements PublishedFile {

    private static final String CODE = "Local authority area code";
    private static final List<String> GRADES =
            List.of("Outstanding", "Good", "Requires improvement to be good", "Inadequate");

    /** The publisher's headings and the short names of the field. */
    private static final Map<String, String> JUDGEMENT_AREAS = judgementAreas();

    private record Inspection(
            int row,
            int council,
            String kind,
            LocalDate on,
            Optional<LocalDate> published,
            String theme,
            String link,
            Map<String, String> grades) {}

    private record Key(int council, LocalDate on) {}

    private static Map<String, String> judgementAreas() {
        var areas = new LinkedHashMap<String, String>();
        areas.put("Overall effectiveness", "Overall effectiveness");
        areas.put(
                "The impact of leaders on social work practice with children and families",
                "Impact of leaders");
        areas.put(
                "The experiences and progress of children who need help and protection",
                "Help and protection");
        areas.put("The experiences and progress of children in care", "Children in care");
        areas.put("The experiences and progress of care leavers", "Care leavers");
        return areas;
    }

    /** Whether any sheet is a list of inspections. */
    static boolean recognised(Map<String, List<Table.Row>> sheets) {
        return sheets.values().stream().anyMatch(rows -> table(rows).isPresent());
    }

    private static Optional<Table> table(List<Table.Row> rows) {
        for (int start = 0; start < Math.min(6, rows.size()); start++) {
            var table = Table.of(rows.subList(start, rows.size()));
            if (table.has(CODE, "Overall effectiveness")) {
                return Optional.of(table);
            }
        }
        return Optional.empty();
    }

    @Override
    public Content content() {
        return Content.INSPECTIONS;
    }

    @Override
    public int load(Loading loading) throws SQLException {
        var inspections = new LinkedHashMap<Key, Inspection>();
        int rows = 0;
        for (var sheet : sheets.entrySet()) {
            var table = table(sheet.getValue());
            if (table.isEmpty()) {
                loading.findings()
                        .warn(0, "sheet " + sheet.getKey() + " is no list of inspections");
                continue;
            }
            for (var row : table.get().rows()) {
                if (!table.get().text(row, CODE).isEmpty()) {
                    rows++;
                    merge(table.get(), row, sheet.getKey(), inspections, loading);
                }
            }
        }
        if (!loading.findings().refused()) {
            write(inspections.values(), loading);
        }
        return rows;
    }

    private static void merge(
            Table table,
            Table.Row row,
            String sheet,
            Map<Key, Inspection> inspections,
            Loading loading) {
        var council = loading.areas().withOnsCode(table.text(row, CODE));
        var on = date(table, row, List.of("Inspection date", "Inspection/Visit date"));
        var published = date(table, row, List.of("Publication date"));
        if (council.isEmpty() || on.isEmpty()) {
            loading.findings()
                    .refuse(
                            row.number(),
                            council.isEmpty()
                                    ? "%s: unknown council \"%s\""
                                            .formatted(sheet, table.text(row, CODE))
                                    : sheet + ": the date of the inspection is none");
            return;
        }
        var inspection =
                new Inspection(
                        row.number(),
                        council.getAsInt(),
                        kind(table, row),
                        on.get(),
                        published,
                        table.has("Visit Theme") ? table.text(row, "Visit Theme") : "",
                        table.has("Web link") ? table.text(row, "Web link") : "",
                        grades(table, row, sheet, loading.findings()));
        var before =
                inspections.putIfAbsent(new Key(inspection.council, inspection.on), inspection);
        if (before != null) {
            inspections.put(
                    new Key(before.council, before.on),
                    same(before, inspection, sheet, loading.findings()));
        }
    }

    private static Inspection same(
            Inspection before, Inspection now, String sheet, Findings findings) {
        if (!before.grades.equals(now.grades)) {
            findings.refuse(
                    now.row,
                    "%s: the judgements of the inspection of %s differ from another sheet's"
                            .formatted(sheet, now.on));
        }
        return before.kind.isEmpty() ? now : before;
    }

    /** "standard inspection" of "ILACS Standard Inspection"; empty where the sheet does not say. */
    private static String kind(Table table, Table.Row row) {
        for (var column : List.of("Inspection type", "Inspection/Visit type")) {
            if (table.has(column)) {
                return table.text(row, column)
                        .toLowerCase(Locale.ROOT)
                        .replaceFirst("^(ilacs|la) ", "");
            }
        }
        return "";
    }

    private static Map<String, String> grades(
            Table table, Table.Row row, String sheet, Findings findings) {
        var grades = new LinkedHashMap<String, String>();
        for (var area : JUDGEMENT_AREAS.entrySet()) {
            var grade = table.has(area.getKey()) ? table.text(row, area.getKey()) : "";
            if (!grade.isEmpty() && !GRADES.contains(grade)) {
                findings.refuse(
                        row.number(), "%s: \"%s\" is none of %s".formatted(sheet, grade, GRADES));
            } else if (!grade.isEmpty()) {
                grades.put(area.getValue(), grade);
            }
        }
        return grades;
    }

    private static Optional<LocalDate> date(Table table, Table.Row row, List<String> columns) {
        for (var column : columns) {
            if (table.has(column)) {
                return Dates.read(table.text(row, column));
            }
        }
        return Optional.empty();
    }

    private static void write(Collection<Inspection> inspections, Loading loading)
            throws SQLException {
        for (var each : inspections) {
            try (var insert = loading.connection().prepareStatement(INSERT)) {
                insert.setInt(1, loading.edition());
                insert.setInt(2, each.council);
                insert.setString(3, each.kind.isEmpty() ? "inspection" : each.kind);
                insert.setDate(4, Date.valueOf(each.on));
                insert.setObject(5, each.published.orElse(null));
                insert.setString(6, each.theme);
                insert.setString(7, each.link);
                insert.setInt(8, each.row);
                try (var rows = insert.executeQuery()) {
                    if (rows.next()) {
                        writeJudgements(rows.getInt(1), each.grades, loading);
                    }
                }
            }
        }
        loading.progress().say("Ofsted: %d inspections and visits".formatted(inspections.size()));
    }

    private static void writeJudgements(int inspection, Map<String, String> grades, Loading loading)
            throws SQLException {
        var areas = new ArrayList<>(JUDGEMENT_AREAS.values());
        try (var delete =
                        loading.connection()
                                .prepareStatement(
                                        "delete from published.judgement where inspection_id = ?");
                var insert =
                        loading.connection()
                                .prepareStatement(
                                        "insert into published.judgement (inspection_id, position, judgement_area, grade) values (?, ?, ?, ?)")) {
            delete.setInt(1, inspection);
            delete.executeUpdate();
            for (var grade : grades.entrySet()) {
                insert.setInt(1, inspection);
                insert.setInt(2, areas.indexOf(grade.getKey()) + 1);
                insert.setString(3, grade.getKey());
                insert.setString(4, grade.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static final String INSERT =
            """
            insert into published.inspection as i
              (edition_id, area_id, framework, kind, inspected_on, published_on, theme, link, source_row)
            values (?, ?, 'ILACS', ?, ?, ?, nullif(?, ''), nullif(?, ''), ?)
            on conflict (area_id, kind, inspected_on) do update
              set published_on = excluded.published_on, theme = excluded.theme, link = excluded.link
            returning inspection_id
            """;
}
