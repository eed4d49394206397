package yardstick.inspections;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import static yardstick.db.council.Tables.INSPECTION_FACT;

import org.jooq.DSLContext;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Facts of the area as a report states them. */
record Facts() implements Items {

    @Override
    public String path() {
        return "facts";
    }

    @Override
    public String one() {
        return "fact";
    }

    @Override
    public List<ItemField> fields() {
        return List.of(
                new ItemField(
                        "label",
                        "What is stated",
                        "For example: children who are the subject of a child protection plan",
                        ItemField.Input.LINE,
                        "Enter what is stated",
                        300),
                new ItemField(
                        "value",
                        "Value as printed",
                        "With its sign or unit, for example 21.5%. It is kept as text",
                        ItemField.Input.LINE,
                        "Enter the value as it is printed",
                        100),
                new ItemField(
                        "asAt",
                        "Of when it is",
                        "As printed; empty where the report does not say",
                        ItemField.Input.LINE,
                        "",
                        100),
                new ItemField(
                        "paragraph",
                        "Paragraph or heading",
                        "Where it stands in the report",
                        ItemField.Input.LINE,
                        "",
                        200));
    }

    @Override
    public boolean hasPlace(DSLContext sql, Space space, InspectionId inspection) {
        return Recommendations.isOwn(sql, space, inspection);
    }

    @Override
    public void add(
            DSLContext sql,
            Space space,
            InspectionId inspection,
            UUID id,
            Map<String, String> values) {
        var its = InspectionId.own(inspection.address());
        var last =
                field(
                        select(coalesce(max(INSPECTION_FACT.POSITION), inline(0)).plus(1))
                                .from(INSPECTION_FACT)
                                .where(INSPECTION_FACT.COUNCIL_ID.eq(space.council()))
                                .and(INSPECTION_FACT.INSPECTION_ID.eq(its)));
        sql.insertInto(INSPECTION_FACT)
                .set(INSPECTION_FACT.COUNCIL_ID, space.council())
                .set(INSPECTION_FACT.FACT_ID, id)
                .set(INSPECTION_FACT.INSPECTION_ID, its)
                .set(INSPECTION_FACT.POSITION, last)
                .set(INSPECTION_FACT.LABEL, values.get("label"))
                .set(INSPECTION_FACT.VALUE, values.get("value"))
                .set(INSPECTION_FACT.AS_AT, values.get("asAt"))
                .set(INSPECTION_FACT.PARAGRAPH, values.get("paragraph"))
                .onConflict(INSPECTION_FACT.COUNCIL_ID, INSPECTION_FACT.FACT_ID)
                .doNothing()
                .execute();
    }

    @Override
    public boolean change(
            DSLContext sql, Space space, UUID id, int version, Map<String, String> values) {
        return sql.update(INSPECTION_FACT)
                        .set(INSPECTION_FACT.LABEL, values.get("label"))
                        .set(INSPECTION_FACT.VALUE, values.get("value"))
                        .set(INSPECTION_FACT.AS_AT, values.get("asAt"))
                        .set(INSPECTION_FACT.PARAGRAPH, values.get("paragraph"))
                        .set(INSPECTION_FACT.VERSION, INSPECTION_FACT.VERSION.plus(1))
                        .where(INSPECTION_FACT.COUNCIL_ID.eq(space.council()))
                        .and(INSPECTION_FACT.FACT_ID.eq(id))
                        .and(INSPECTION_FACT.VERSION.eq(version))
                        .execute()
                == 1;
    }

    @Override
    public boolean remove(DSLContext sql, Space space, UUID id, int version) {
        return sql.deleteFrom(INSPECTION_FACT)
                        .where(INSPECTION_FACT.COUNCIL_ID.eq(space.council()))
                        .and(INSPECTION_FACT.FACT_ID.eq(id))
                        .and(INSPECTION_FACT.VERSION.eq(version))
                        .execute()
                == 1;
    }

    @Override
    public Optional<Item> find(DSLContext sql, Space space, InspectionId inspection, UUID id) {
        return sql.selectFrom(INSPECTION_FACT)
                .where(INSPECTION_FACT.COUNCIL_ID.eq(space.council()))
                .and(INSPECTION_FACT.INSPECTION_ID.eq(InspectionId.own(inspection.address())))
                .and(INSPECTION_FACT.FACT_ID.eq(id))
                .fetchOptional(
                        row ->
                                new Item(
                                        id,
                                        Map.of(
                                                "label", row.getLabel(),
                                                "value", row.getValue(),
                                                "asAt", row.getAsAt(),
                                                "paragraph", row.getParagraph()),
                                        "",
                                        row.getVersion()));
    }
}
