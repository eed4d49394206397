package yardstick.reviews;

import static org.jooq.impl.DSL.lower;

import static yardstick.db.council.Tables.REVIEW_TEAM;
import static yardstick.db.published.Tables.AREA;
import static yardstick.db.published.Tables.COUNCIL;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import yardstick.tenants.CouncilId;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Who came: roles, each from a council or another body. */
record TeamPart() implements Numbered {

    @Override
    public String word() {
        return "team";
    }

    @Override
    public String one() {
        return "member of the team";
    }

    @Override
    public List<Ask> asks(Review review, List<String> councils) {
        return List.of(
                Ask.line(
                        "role",
                        "Role",
                        "Such as Head of Service. Not the person’s name.",
                        "Enter the role",
                        160),
                Ask.offered(
                        "from",
                        "Council or body they come from (optional)",
                        "Begin to type the name of a council, or enter another body",
                        160,
                        councils));
    }

    @Override
    public List<Kept> kept(Review review) {
        return review.team().stream()
                .map(
                        member -> {
                            var values =
                                    Filled.of(Map.of("role", member.role(), "from", member.from()));
                            return new Kept(
                                    String.valueOf(member.position()),
                                    member.role(),
                                    values.mark(),
                                    values);
                        })
                .toList();
    }

    @Override
    public void add(DSLContext sql, CouncilId council, Review review, String key, Filled typed) {
        sql.insertInto(REVIEW_TEAM)
                .set(REVIEW_TEAM.COUNCIL_ID, council.value())
                .set(REVIEW_TEAM.REVIEW_ID, review.id())
                .set(REVIEW_TEAM.POSITION, Short.valueOf(key))
                .set(REVIEW_TEAM.ROLE, typed.get("role"))
                .set(REVIEW_TEAM.FROM_BODY, typed.get("from"))
                .set(REVIEW_TEAM.FROM_COUNCIL_ID, council(sql, typed.get("from")))
                .execute();
    }

    @Override
    public void change(DSLContext sql, CouncilId council, Review review, String key, Filled typed) {
        sql.update(REVIEW_TEAM)
                .set(REVIEW_TEAM.ROLE, typed.get("role"))
                .set(REVIEW_TEAM.FROM_BODY, typed.get("from"))
                .set(REVIEW_TEAM.FROM_COUNCIL_ID, council(sql, typed.get("from")))
                .where(REVIEW_TEAM.COUNCIL_ID.eq(council.value()))
                .and(REVIEW_TEAM.REVIEW_ID.eq(review.id()))
                .and(REVIEW_TEAM.POSITION.eq(Short.valueOf(key)))
                .execute();
    }

    @Override
    public void remove(DSLContext sql, CouncilId council, Review review, String key) {
        sql.deleteFrom(REVIEW_TEAM)
                .where(REVIEW_TEAM.COUNCIL_ID.eq(council.value()))
                .and(REVIEW_TEAM.REVIEW_ID.eq(review.id()))
                .and(REVIEW_TEAM.POSITION.eq(Short.valueOf(key)))
                .execute();
    }

    /** The names of today's councils, to offer. */
    static List<String> councils(DSLContext sql) {
        return sql.select(AREA.NAME)
                .from(COUNCIL)
                .join(AREA)
                .using(AREA.AREA_ID)
                .where(COUNCIL.EXISTS_UNTIL.isNull())
                .orderBy(AREA.NAME)
                .fetch(AREA.NAME);
    }

    /** The council of this name; null where it is another body. */
    private static @Nullable UUID council(DSLContext sql, String name) {
        return sql.select(COUNCIL.COUNCIL_ID)
                .from(COUNCIL)
                .join(AREA)
                .using(AREA.AREA_ID)
                .where(lower(AREA.NAME).eq(name.toLowerCase(Locale.UK)))
                .orderBy(COUNCIL.EXISTS_UNTIL.desc().nullsFirst())
                .limit(1)
                .fetchOne(COUNCIL.COUNCIL_ID);
    }
}
