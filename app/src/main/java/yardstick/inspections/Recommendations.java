package yardstick.inspections;

import static yardstick.db.council.Tables.OWN_INSPECTION;
import static yardstick.db.council.Tables.RECOMMENDATION;

import org.jooq.DSLContext;

import yardstick.web.FieldError;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What an inspection asks the council to do. */
record Recommendations() implements Items {

    @Override
    public String path() {
        return "recommendations";
    }

    @Override
    public String one() {
        return "recommendation";
    }

    @Override
    public List<ItemField> fields() {
        return List.of(
                new ItemField(
                        "number",
                        "Number",
                        "As in the report",
                        ItemField.Input.NUMBER,
                        "Enter the number that it has in the report",
                        3),
                new ItemField(
                        "body",
                        "What is asked",
                        "Up to 2,000 characters",
                        ItemField.Input.TEXT,
                        "Enter what is asked",
                        2000),
                new ItemField(
                        "paragraphs",
                        "Paragraphs it rests on",
                        "As the report refers to them, for example 120, 121",
                        ItemField.Input.LINE,
                        "",
                        200));
    }

    @Override
    public List<FieldError> errors(Map<String, String> values) {
        var number = values.getOrDefault("number", "");
        return number.isEmpty() || number.matches("[1-9]\\d{0,2}")
                ? List.of()
                : List.of(new FieldError("number", "Enter a number from 1 to 999"));
    }

    @Override
    public FieldError duplicate(Map<String, String> values) {
        return new FieldError(
                "number",
                "There is a recommendation %s of this inspection already. Enter another number"
                        .formatted(values.get("number")));
    }

    @Override
    public boolean hasPlace(DSLContext sql, Space space, InspectionId inspection) {
        return isOwn(sql, space, inspection);
    }

    /** Whether there is such a record of the council's own. */
    static boolean isOwn(DSLContext sql, Space space, InspectionId inspection) {
        return inspection instanceof InspectionId.Own(UUID id)
                && sql.fetchExists(
                        OWN_INSPECTION,
                        OWN_INSPECTION
                                .COUNCIL_ID
                                .eq(space.council())
                                .and(OWN_INSPECTION.INSPECTION_ID.eq(id)));
    }

    @Override
    public void add(
            DSLContext sql,
            Space space,
            InspectionId inspection,
            UUID id,
            Map<String, String> values) {
        sql.insertInto(RECOMMENDATION)
                .set(RECOMMENDATION.COUNCIL_ID, space.council())
                .set(RECOMMENDATION.RECOMMENDATION_ID, id)
                .set(RECOMMENDATION.INSPECTION_ID, InspectionId.own(inspection.address()))
                .set(RECOMMENDATION.NUMBER, Integer.valueOf(values.get("number")))
                .set(RECOMMENDATION.BODY, values.get("body"))
                .set(RECOMMENDATION.PARAGRAPHS, values.get("paragraphs"))
                .onConflict(RECOMMENDATION.COUNCIL_ID, RECOMMENDATION.RECOMMENDATION_ID)
                .doNothing()
                .execute();
    }

    @Override
    public boolean change(
            DSLContext sql, Space space, UUID id, int version, Map<String, String> values) {
        return sql.update(RECOMMENDATION)
                        .set(RECOMMENDATION.NUMBER, Integer.valueOf(values.get("number")))
                        .set(RECOMMENDATION.BODY, values.get("body"))
                        .set(RECOMMENDATION.PARAGRAPHS, values.get("paragraphs"))
                        .set(RECOMMENDATION.VERSION, RECOMMENDATION.VERSION.plus(1))
                        .where(RECOMMENDATION.COUNCIL_ID.eq(space.council()))
                        .and(RECOMMENDATION.RECOMMENDATION_ID.eq(id))
                        .and(RECOMMENDATION.VERSION.eq(version))
                        .execute()
                == 1;
    }

    @Override
    public boolean remove(DSLContext sql, Space space, UUID id, int version) {
        return sql.deleteFrom(RECOMMENDATION)
                        .where(RECOMMENDATION.COUNCIL_ID.eq(space.council()))
                        .and(RECOMMENDATION.RECOMMENDATION_ID.eq(id))
                        .and(RECOMMENDATION.VERSION.eq(version))
                        .execute()
                == 1;
    }

    @Override
    public Optional<Item> find(DSLContext sql, Space space, InspectionId inspection, UUID id) {
        return sql.selectFrom(RECOMMENDATION)
                .where(RECOMMENDATION.COUNCIL_ID.eq(space.council()))
                .and(RECOMMENDATION.INSPECTION_ID.eq(InspectionId.own(inspection.address())))
                .and(RECOMMENDATION.RECOMMENDATION_ID.eq(id))
                .fetchOptional(
                        row ->
                                new Item(
                                        id,
                                        Map.of(
                                                "number", row.getNumber().toString(),
                                                "body", row.getBody(),
                                                "paragraphs", row.getParagraphs()),
                                        "",
                                        row.getVersion()));
    }
}
