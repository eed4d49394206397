package yardstick.notices;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import static yardstick.db.access.Tables.LETTERS_DUE;
import static yardstick.db.access.Tables.NOTICE_CHOICE;
import static yardstick.db.access.Tables.PERSON;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import yardstick.tenants.SignedIn;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads and writes what people have chosen, each their own; one method, one statement. */
final class ChoiceQueries {

    private ChoiceQueries() {}

    /** What the person has chosen; all kinds and no letters where they have not. */
    static Choices choices(DSLContext sql, SignedIn who) {
        return sql.select(
                        NOTICE_CHOICE.KINDS,
                        NOTICE_CHOICE.BY_MAIL,
                        PERSON.EMAIL,
                        NOTICE_CHOICE.SEEN_AT,
                        NOTICE_CHOICE.MAILED_AT,
                        currentOffsetDateTime())
                .from(PERSON)
                .leftJoin(NOTICE_CHOICE)
                .on(NOTICE_CHOICE.PERSON_ID.eq(PERSON.PERSON_ID))
                .where(PERSON.PERSON_ID.eq(who.person()))
                .fetchSingle(
                        row ->
                                new Choices(
                                        kinds(row.value1()),
                                        mail(row.value2()),
                                        row.value3(),
                                        row.value4(),
                                        row.value5(),
                                        row.value6()));
    }

    private static Set<Kind> kinds(String @Nullable [] words) {
        return words == null
                ? Choices.ALL
                : Arrays.stream(words)
                        .flatMap(word -> Kind.of(word).stream())
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static ByMail mail(@Nullable String word) {
        return word == null ? ByMail.NEVER : ByMail.of(word).orElse(ByMail.NEVER);
    }

    /** Keeps what the person chooses. Who chooses another rhythm waits for its next turn. */
    static void choose(DSLContext sql, SignedIn who, Set<Kind> kinds, ByMail byMail) {
        sql.insertInto(NOTICE_CHOICE)
                .set(NOTICE_CHOICE.PERSON_ID, who.person())
                .set(NOTICE_CHOICE.KINDS, kinds.stream().map(Kind::word).toArray(String[]::new))
                .set(NOTICE_CHOICE.BY_MAIL, byMail.word())
                .onConflict(NOTICE_CHOICE.PERSON_ID)
                .doUpdate()
                .set(NOTICE_CHOICE.KINDS, excluded(NOTICE_CHOICE.KINDS))
                .set(NOTICE_CHOICE.BY_MAIL, excluded(NOTICE_CHOICE.BY_MAIL))
                .set(
                        NOTICE_CHOICE.TURN_AT,
                        when(
                                        NOTICE_CHOICE.BY_MAIL.eq(excluded(NOTICE_CHOICE.BY_MAIL)),
                                        NOTICE_CHOICE.TURN_AT)
                                .otherwise(currentOffsetDateTime()))
                .execute();
    }

    /** Keeps that the person has seen what there was at a moment, which does not lie ahead. */
    static void saw(DSLContext sql, SignedIn who, OffsetDateTime at) {
        var seen = least(val(at), currentOffsetDateTime());
        sql.insertInto(NOTICE_CHOICE)
                .set(NOTICE_CHOICE.PERSON_ID, who.person())
                .set(NOTICE_CHOICE.SEEN_AT, seen)
                .onConflict(NOTICE_CHOICE.PERSON_ID)
                .doUpdate()
                .set(NOTICE_CHOICE.SEEN_AT, greatest(coalesce(NOTICE_CHOICE.SEEN_AT, seen), seen))
                .execute();
    }

    /** Who gets a letter and has not had their turn since. */
    static List<UUID> due(DSLContext sql, Turn turn) {
        return sql.selectFrom(LETTERS_DUE(turn.daily(), turn.weekly()))
                .fetch(row -> row.get(0, UUID.class));
    }

    /** Keeps up to when a letter has told the person. */
    static void told(DSLContext sql, SignedIn who, OffsetDateTime at) {
        sql.update(NOTICE_CHOICE)
                .set(NOTICE_CHOICE.MAILED_AT, at)
                .where(NOTICE_CHOICE.PERSON_ID.eq(who.person()))
                .execute();
    }

    /** Gives a turn back that came to nothing, so that the next look tries again. */
    static void giveBack(DSLContext sql, SignedIn who, Turn turn) {
        sql.update(NOTICE_CHOICE)
                .set(NOTICE_CHOICE.TURN_AT, turn.before())
                .where(NOTICE_CHOICE.PERSON_ID.eq(who.person()))
                .and(NOTICE_CHOICE.TURN_AT.in(turn.daily(), turn.weekly()))
                .execute();
    }
}
