package yardstick.activity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import yardstick.portal.RunningPortal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

@DisplayName("What the trail tells of")
class ThingTest {

    private static final RunningPortal PORTAL = RunningPortal.get();

    @Test
    void is_found_under_one_kind_each_whichever_table_it_comes_from() throws SQLException {
        var kinds = Arrays.stream(Thing.values()).flatMap(t -> t.tables().stream()).toList();

        assertThat(kinds).doesNotHaveDuplicates().containsAll(audited());
    }

    /** Every table that a trigger writes the trail of. */
    private static List<String> audited() throws SQLException {
        var found = new ArrayList<String>();
        try (var superuser = PORTAL.database().connectAsSuperuser();
                var statement = superuser.createStatement();
                var rows =
                        statement.executeQuery(
                                "select distinct tgrelid::regclass::text from pg_trigger t"
                                        + " join pg_proc p on p.oid = t.tgfoid"
                                        + " where p.proname = 'write_audit_event'"
                                        + " and not t.tgisinternal")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        assertThat(found).hasSizeGreaterThan(40);
        return found;
    }
}
