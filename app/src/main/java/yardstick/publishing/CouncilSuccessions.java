package yardstick.publishing;

import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * When councils were re-coded (and stayed the same council) or abolished, and who took over. It
 * gives councils their life span.
 */
record CouncilSuccessions(Table table) implements PublishedFile {

    static final List<String> COLUMNS =
            List.of("kind", "on", "dfe_code", "ons_code", "name", "successor_dfe_code", "note");

    @Override
    public Content content() {
        return Content.SUCCESSIONS;
    }

    @Override
    public Optional<Publication> publicationIfNotStated() {
        return Optional.of(Publication.undated("Council successions"));
    }

    @Override
    public int load(Loading loading) throws SQLException {
        table.refuseRaggedRows(loading.findings());
        for (var row : table.rows()) {
            check(row, loading);
        }
        if (!loading.findings().refused()) {
            for (var row : table.rows()) {
                write(row, loading);
            }
        }
        return table.rows().size();
    }

    private void check(Table.Row row, Loading loading) {
        for (var column : List.of("dfe_code", "successor_dfe_code")) {
            var number = table.text(row, column);
            if (loading.areas().withDfeNumber(number).isEmpty()) {
                loading.findings().refuse(row.number(), "unknown council " + number);
            }
        }
        if (!List.of("recoded", "abolished").contains(table.text(row, "kind"))) {
            loading.findings().refuse(row.number(), "unknown kind " + table.text(row, "kind"));
        }
        try {
            LocalDate.parse(table.text(row, "on"));
        } catch (DateTimeParseException e) {
            loading.findings().refuse(row.number(), table.text(row, "on") + " is no date");
        }
    }

    private void write(Table.Row row, Loading loading) throws SQLException {
        var on = Date.valueOf(LocalDate.parse(table.text(row, "on")));
        if (table.text(row, "kind").equals("recoded")) {
            writeRecoded(row, on, loading);
        } else {
            writeAbolished(row, on, loading);
            writeSuccessor(row, on, loading);
        }
    }

    private void writeRecoded(Table.Row row, Date on, Loading loading) throws SQLException {
        try (var update =
                loading.connection()
                        .prepareStatement(
                                """
                                update published.council_code set until = ?
                                 where ons_code = ? and until is distinct from ?
                                """)) {
            update.setDate(1, on);
            update.setString(2, table.text(row, "ons_code"));
            update.setDate(3, on);
            update.executeUpdate();
        }
    }

    private void writeAbolished(Table.Row row, Date on, Loading loading) throws SQLException {
        try (var council =
                        loading.connection()
                                .prepareStatement(
                                        """
                                        update published.council set exists_until = ?
                                         where council_id = md5('council ' || ?)::uuid and exists_until is distinct from ?
                                        """);
                var area =
                        loading.connection()
                                .prepareStatement(
                                        "update published.area set name = ? where dfe_code = ? and name <> ?")) {
            council.setDate(1, on);
            council.setString(2, table.text(row, "dfe_code"));
            council.setDate(3, on);
            council.executeUpdate();
            area.setString(1, table.text(row, "name"));
            area.setString(2, table.text(row, "dfe_code"));
            area.setString(3, table.text(row, "name"));
            area.executeUpdate();
        }
    }

    private void writeSuccessor(Table.Row row, Date on, Loading loading) throws SQLException {
        try (var council =
                        loading.connection()
                                .prepareStatement(
                                        """
                                        update published.council set exists_from = ?
                                         where council_id = md5('council ' || ?)::uuid and exists_from is distinct from ?
                                        """);
                var succession =
                        loading.connection()
                                .prepareStatement(
                                        """
                                        insert into published.council_succession as s (council_id, successor_id, happened_on, note)
                                        values (md5('council ' || ?)::uuid, md5('council ' || ?)::uuid, ?, ?)
                                        on conflict (council_id, successor_id) do update
                                          set happened_on = excluded.happened_on, note = excluded.note
                                        where (s.happened_on, s.note) is distinct from (excluded.happened_on, excluded.note)
                                        """)) {
            council.setDate(1, on);
            council.setString(2, table.text(row, "successor_dfe_code"));
            council.setDate(3, on);
            council.executeUpdate();
            succession.setString(1, table.text(row, "dfe_code"));
            succession.setString(2, table.text(row, "successor_dfe_code"));
            succession.setDate(3, on);
            succession.setString(4, table.text(row, "note"));
            succession.executeUpdate();
        }
    }
}
