package yardstick.inspections;

import org.jspecify.annotations.Nullable;

import yardstick.judgements.Framework;
import yardstick.judgements.Inspection;
import yardstick.judgements.Judgement;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One inspection on a council's time line, whoever tells of it.
 *
 * @param id names it in addresses
 * @param framework the framework
 * @param kind the kind of visit
 * @param on first day of the visit
 * @param until last day; null where it is not known
 * @param published when the report or letter was published; null where it is not known
 * @param theme what a visit looked at; may be empty
 * @param link where the report can be found; may be empty
 * @param judgements what was found, in the framework's order
 * @param own the council's own record: the inspection itself, or what it keeps of the published
 *     report; empty where there is none
 * @param notes what the council notes beside a published inspection
 */
record Event(
        InspectionId id,
        Framework framework,
        String kind,
        LocalDate on,
        @Nullable LocalDate until,
        @Nullable LocalDate published,
        String theme,
        String link,
        List<Judgement> judgements,
        List<OwnInspection> own,
        List<Note> notes) {

    /** A published inspection with what the council keeps beside it. */
    static Event of(Inspection inspection, List<OwnInspection> records, List<Note> notes) {
        return new Event(
                new InspectionId.Published(inspection.id()),
                inspection.framework(),
                inspection.kind(),
                inspection.inspectedOn(),
                null,
                inspection.publishedOn(),
                Objects.requireNonNullElse(inspection.theme(), ""),
                Objects.requireNonNullElse(inspection.link(), ""),
                inspection.judgements(),
                records.stream()
                        .filter(r -> Objects.equals(r.published(), inspection.id()))
                        .toList(),
                notes.stream().filter(n -> n.inspection() == inspection.id()).toList());
    }

    /** An inspection that the council itself has recorded. */
    static Event of(OwnInspection inspection) {
        return new Event(
                new InspectionId.Own(inspection.id()),
                inspection.framework(),
                inspection.kind(),
                inspection.inspectedOn(),
                inspection.inspectedUntil(),
                inspection.publishedOn(),
                inspection.theme(),
                inspection.link(),
                inspection.judgements(),
                List.of(inspection),
                List.of());
    }

    /** Whether it was published by an inspectorate, and is not the council's own record. */
    boolean isPublished() {
        return id instanceof InspectionId.Published;
    }

    /** The council's own record, if there is one. */
    Optional<OwnInspection> findOwn() {
        return own.stream().findFirst();
    }
}
