package yardstick.reviews;

import static yardstick.db.council.Tables.LINE_OF_ENQUIRY;

import org.jooq.DSLContext;

import yardstick.tenants.CouncilId;

import java.util.List;
import java.util.Map;

/** What host and team agreed to ask. */
record LinePart() implements Numbered {

    @Override
    public String word() {
        return "lines";
    }

    @Override
    public String one() {
        return "line of enquiry";
    }

    @Override
    public List<Ask> asks(Review review, List<String> councils) {
        return List.of(
                Ask.text(
                        "body",
                        "What was asked",
                        "Up to 1,000 characters",
                        "Enter what was asked",
                        1000));
    }

    @Override
    public List<Kept> kept(Review review) {
        return review.lines().stream()
                .map(
                        line -> {
                            var values = Filled.of(Map.of("body", line.body()));
                            return new Kept(
                                    String.valueOf(line.no()),
                                    "line of enquiry " + line.no(),
                                    values.mark(),
                                    values);
                        })
                .toList();
    }

    @Override
    public void add(DSLContext sql, CouncilId council, Review review, String key, Filled typed) {
        sql.insertInto(LINE_OF_ENQUIRY)
                .set(LINE_OF_ENQUIRY.COUNCIL_ID, council.value())
                .set(LINE_OF_ENQUIRY.REVIEW_ID, review.id())
                .set(LINE_OF_ENQUIRY.LINE_NO, Short.valueOf(key))
                .set(LINE_OF_ENQUIRY.BODY, typed.get("body"))
                .execute();
    }

    @Override
    public void change(DSLContext sql, CouncilId council, Review review, String key, Filled typed) {
        sql.update(LINE_OF_ENQUIRY)
                .set(LINE_OF_ENQUIRY.BODY, typed.get("body"))
                .where(LINE_OF_ENQUIRY.COUNCIL_ID.eq(council.value()))
                .and(LINE_OF_ENQUIRY.REVIEW_ID.eq(review.id()))
                .and(LINE_OF_ENQUIRY.LINE_NO.eq(Short.valueOf(key)))
                .execute();
    }

    @Override
    public String inTheWay(Review review, String key) {
        long its =
                review.findings().stream()
                        .filter(finding -> key.equals(String.valueOf(finding.line())))
                        .count();
        return its == 0
                ? ""
                : "%s %s to this line of enquiry. Give %s another line, or none, first"
                        .formatted(
                                Words.number(its, "finding"),
                                its == 1 ? "belongs" : "belong",
                                its == 1 ? "it" : "them");
    }

    @Override
    public void remove(DSLContext sql, CouncilId council, Review review, String key) {
        sql.deleteFrom(LINE_OF_ENQUIRY)
                .where(LINE_OF_ENQUIRY.COUNCIL_ID.eq(council.value()))
                .and(LINE_OF_ENQUIRY.REVIEW_ID.eq(review.id()))
                .and(LINE_OF_ENQUIRY.LINE_NO.eq(Short.valueOf(key)))
                .execute();
    }
}
