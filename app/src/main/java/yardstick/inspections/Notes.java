package yardstick.inspections;

import static yardstick.db.council.Tables.INSPECTION_NOTE;
import static yardstick.db.published.Tables.INSPECTION;

import org.jooq.DSLContext;

import yardstick.tenants.Refusal;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a council notes beside a published inspection, signed by whoever wrote it last. */
record Notes() implements Items {

    @Override
    public String path() {
        return "notes";
    }

    @Override
    public String one() {
        return "note";
    }

    @Override
    public List<ItemField> fields() {
        return List.of(
                new ItemField(
                        "body",
                        "Your note",
                        "Up to 4,000 characters. Only members of your council read it. Write about"
                                + " services, never about a child or a person.",
                        ItemField.Input.TEXT,
                        "Enter what you want to note",
                        4000));
    }

    private static int number(InspectionId inspection) {
        if (inspection instanceof InspectionId.Published(int number)) {
            return number;
        }
        throw new Refusal(Refusal.Reason.NOT_YOURS);
    }

    @Override
    public boolean hasPlace(DSLContext sql, Space space, InspectionId inspection) {
        return sql.fetchExists(
                INSPECTION,
                INSPECTION
                        .INSPECTION_ID
                        .eq(number(inspection))
                        .and(INSPECTION.AREA_ID.eq(space.area())));
    }

    @Override
    public void add(
            DSLContext sql,
            Space space,
            InspectionId inspection,
            UUID id,
            Map<String, String> values) {
        sql.insertInto(INSPECTION_NOTE)
                .set(INSPECTION_NOTE.COUNCIL_ID, space.council())
                .set(INSPECTION_NOTE.NOTE_ID, id)
                .set(INSPECTION_NOTE.PUBLISHED_INSPECTION_ID, number(inspection))
                .set(INSPECTION_NOTE.BODY, values.get("body"))
                .set(INSPECTION_NOTE.WRITTEN_BY, space.who().person())
                .set(INSPECTION_NOTE.WRITTEN_BY_NAME, space.who().name())
                .onConflict(INSPECTION_NOTE.COUNCIL_ID, INSPECTION_NOTE.NOTE_ID)
                .doNothing()
                .execute();
    }

    @Override
    public boolean change(
            DSLContext sql, Space space, UUID id, int version, Map<String, String> values) {
        return sql.update(INSPECTION_NOTE)
                        .set(INSPECTION_NOTE.BODY, values.get("body"))
                        .set(INSPECTION_NOTE.WRITTEN_BY, space.who().person())
                        .set(INSPECTION_NOTE.WRITTEN_BY_NAME, space.who().name())
                        .set(INSPECTION_NOTE.WRITTEN_AT, OffsetDateTime.now())
                        .set(INSPECTION_NOTE.VERSION, INSPECTION_NOTE.VERSION.plus(1))
                        .where(INSPECTION_NOTE.COUNCIL_ID.eq(space.council()))
                        .and(INSPECTION_NOTE.NOTE_ID.eq(id))
                        .and(INSPECTION_NOTE.VERSION.eq(version))
                        .execute()
                == 1;
    }

    @Override
    public boolean remove(DSLContext sql, Space space, UUID id, int version) {
        return sql.deleteFrom(INSPECTION_NOTE)
                        .where(INSPECTION_NOTE.COUNCIL_ID.eq(space.council()))
                        .and(INSPECTION_NOTE.NOTE_ID.eq(id))
                        .and(INSPECTION_NOTE.VERSION.eq(version))
                        .execute()
                == 1;
    }

    @Override
    public Optional<Item> find(DSLContext sql, Space space, InspectionId inspection, UUID id) {
        return sql.selectFrom(INSPECTION_NOTE)
                .where(INSPECTION_NOTE.COUNCIL_ID.eq(space.council()))
                .and(INSPECTION_NOTE.PUBLISHED_INSPECTION_ID.eq(number(inspection)))
                .and(INSPECTION_NOTE.NOTE_ID.eq(id))
                .fetchOptional(
                        row ->
                                new Item(
                                        id,
                                        Map.of("body", row.getBody()),
                                        row.getWrittenByName(),
                                        row.getVersion()));
    }
}
