package yardstick.reviews;

import static yardstick.db.council.Tables.REVIEW_METHOD;

import org.jooq.DSLContext;

import yardstick.tenants.CouncilId;

import java.util.List;
import java.util.Map;

/** How the team found out. */
record MethodPart() implements Numbered {

    @Override
    public String word() {
        return "methods";
    }

    @Override
    public String one() {
        return "method";
    }

    @Override
    public List<Ask> asks(Review review, List<String> councils) {
        return List.of(
                Ask.radios("kind", "Method", "Choose how the team found out", MethodKind.choices()),
                Ask.number(
                        "howMany",
                        "How many (optional)",
                        "Such as 12 case audits; empty where the letter does not say",
                        999_999),
                Ask.text("note", "What of, with whom (optional)", "Roles, not names", "", 1000));
    }

    @Override
    public List<Kept> kept(Review review) {
        return review.methods().stream()
                .map(
                        method -> {
                            var many = method.howMany();
                            var values =
                                    Filled.of(
                                            Map.of(
                                                    "kind",
                                                    method.kind().word(),
                                                    "howMany",
                                                    many == null ? "" : many.toString(),
                                                    "note",
                                                    method.note()));
                            return new Kept(
                                    String.valueOf(method.position()),
                                    "method " + method.kind().text(),
                                    values.mark(),
                                    values);
                        })
                .toList();
    }

    @Override
    public void add(DSLContext sql, CouncilId council, Review review, String key, Filled typed) {
        sql.insertInto(REVIEW_METHOD)
                .set(REVIEW_METHOD.COUNCIL_ID, council.value())
                .set(REVIEW_METHOD.REVIEW_ID, review.id())
                .set(REVIEW_METHOD.POSITION, Short.valueOf(key))
                .set(REVIEW_METHOD.KIND, typed.get("kind"))
                .set(REVIEW_METHOD.HOW_MANY, typed.number("howMany").orElse(null))
                .set(REVIEW_METHOD.NOTE, typed.get("note"))
                .execute();
    }

    @Override
    public void change(DSLContext sql, CouncilId council, Review review, String key, Filled typed) {
        sql.update(REVIEW_METHOD)
                .set(REVIEW_METHOD.KIND, typed.get("kind"))
                .set(REVIEW_METHOD.HOW_MANY, typed.number("howMany").orElse(null))
                .set(REVIEW_METHOD.NOTE, typed.get("note"))
                .where(REVIEW_METHOD.COUNCIL_ID.eq(council.value()))
                .and(REVIEW_METHOD.REVIEW_ID.eq(review.id()))
                .and(REVIEW_METHOD.POSITION.eq(Short.valueOf(key)))
                .execute();
    }

    @Override
    public void remove(DSLContext sql, CouncilId council, Review review, String key) {
        sql.deleteFrom(REVIEW_METHOD)
                .where(REVIEW_METHOD.COUNCIL_ID.eq(council.value()))
                .and(REVIEW_METHOD.REVIEW_ID.eq(review.id()))
                .and(REVIEW_METHOD.POSITION.eq(Short.valueOf(key)))
                .execute();
    }
}
