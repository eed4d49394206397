package yardstick.activity;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.jsonbGetAttributeAsText;
import static org.jooq.impl.DSL.noCondition;

import static yardstick.db.access.Tables.MEMBERSHIP;
import static yardstick.db.access.Tables.PERSON;
import static yardstick.db.council.Routines.changedColumns;
import static yardstick.db.council.Routines.noteDownload;
import static yardstick.db.council.Tables.AUDIT_EVENT;
import static yardstick.db.council.Tables.INVITATION;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;

import yardstick.tenants.CouncilId;
import yardstick.web.Choice;
import yardstick.web.Wording;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** Reads the audit trail of one council; one method, one statement. */
final class ActivityQueries {

    private static final Field<JSONB> ROW = coalesce(AUDIT_EVENT.AFTER, AUDIT_EVENT.BEFORE);

    private ActivityQueries() {}

    /** How many events there are of what is asked for. */
    static int count(DSLContext sql, CouncilId council, Asked asked) {
        return sql.fetchCount(AUDIT_EVENT, matching(council, asked));
    }

    /** Some of them, the latest first. */
    static List<Event> list(DSLContext sql, CouncilId council, Asked asked, int skip, int most) {
        var about = PERSON.as("about");
        return sql.select(
                        AUDIT_EVENT.AT,
                        AUDIT_EVENT.PERSON_ID,
                        PERSON.NAME,
                        AUDIT_EVENT.SYSTEM,
                        AUDIT_EVENT.ACTION,
                        AUDIT_EVENT.TABLE_NAME,
                        coalesce(
                                about.NAME,
                                INVITATION.EMAIL,
                                jsonbGetAttributeAsText(ROW, "address")),
                        changedColumns(AUDIT_EVENT.BEFORE, AUDIT_EVENT.AFTER).convertFrom(List::of),
                        AUDIT_EVENT.REQUEST_ID)
                .from(AUDIT_EVENT)
                .leftJoin(PERSON)
                .on(PERSON.PERSON_ID.eq(AUDIT_EVENT.PERSON_ID))
                .leftJoin(about)
                .on(AUDIT_EVENT.TABLE_NAME.eq("access.membership"))
                .and(
                        about.PERSON_ID
                                .cast(String.class)
                                .eq(jsonbGetAttributeAsText(ROW, "person_id")))
                .leftJoin(INVITATION)
                .on(AUDIT_EVENT.TABLE_NAME.eq("council.invitation"))
                .and(
                        INVITATION
                                .INVITATION_ID
                                .cast(String.class)
                                .eq(jsonbGetAttributeAsText(ROW, "invitation_id")))
                .where(matching(council, asked))
                .orderBy(AUDIT_EVENT.EVENT_NO.desc())
                .limit(most)
                .offset(skip)
                .fetch(mapping(Event::new));
    }

    /** Everybody who is or was a member, by name. */
    static List<Choice> listPeople(DSLContext sql, CouncilId council) {
        return sql.select(PERSON.PERSON_ID, PERSON.NAME)
                .from(MEMBERSHIP)
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(MEMBERSHIP.PERSON_ID))
                .where(MEMBERSHIP.COUNCIL_ID.eq(council.value()))
                .orderBy(PERSON.NAME)
                .fetch(row -> Choice.of(row.value1().toString(), row.value2()));
    }

    /** Writes down that the person of this transaction takes a file away. */
    static boolean note(DSLContext sql, String address) {
        noteDownload(sql.configuration(), address);
        return true;
    }

    private static Condition matching(CouncilId council, Asked asked) {
        var first = asked.first();
        var last = asked.last();
        return AUDIT_EVENT
                .COUNCIL_ID
                .eq(council.value())
                .and(asked.personId().map(AUDIT_EVENT.PERSON_ID::eq).orElse(noCondition()))
                .and(
                        Thing.find(asked.thing())
                                .map(thing -> AUDIT_EVENT.TABLE_NAME.in(thing.tables()))
                                .orElse(noCondition()))
                .and(first == null ? noCondition() : AUDIT_EVENT.AT.ge(begin(first)))
                .and(last == null ? noCondition() : AUDIT_EVENT.AT.lt(begin(last.plusDays(1))));
    }

    private static OffsetDateTime begin(LocalDate day) {
        return day.atStartOfDay(Wording.LONDON).toOffsetDateTime();
    }
}
