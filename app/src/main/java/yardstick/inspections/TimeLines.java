package yardstick.inspections;

import jakarta.inject.Singleton;

import yardstick.comparison.Catalogue;
import yardstick.judgements.Frameworks;
import yardstick.judgements.Inspection;
import yardstick.judgements.InspectionQueries;
import yardstick.tenants.Tenancy;

import java.util.List;

/** Reads councils' time lines. */
@Singleton
class TimeLines {

    private final Tenancy tenancy;

    TimeLines(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    /**
     * A time line, and where it was read.
     *
     * @param line the time line
     * @param sources the editions of what is published
     */
    record Told(TimeLine line, List<String> sources) {}

    /** What is published, with the records and notes of the council whose member is asking. */
    Told of(Space space) {
        return tenancy.read(
                space.who(),
                space.membership(),
                sql -> {
                    var frameworks = Frameworks.read(sql);
                    var published =
                            InspectionQueries.listInspections(
                                    sql, frameworks, space.area(), space.editions());
                    var own = OwnQueries.listInspections(sql, frameworks, space.council());
                    var notes = OwnQueries.listNotes(sql, space.council());
                    return told(space.catalogue(), published, own, notes);
                });
    }

    /** What is published of a council. */
    Told of(Catalogue catalogue, int area) {
        var published =
                tenancy.published(
                        sql ->
                                InspectionQueries.listInspections(
                                        sql,
                                        Frameworks.read(sql),
                                        area,
                                        catalogue.editions().keySet()));
        return told(catalogue, published, List.of(), List.of());
    }

    private static Told told(
            Catalogue catalogue,
            List<Inspection> published,
            List<OwnInspection> own,
            List<Note> notes) {
        return new Told(
                TimeLine.of(published, own, notes), TimeLineWriter.sources(catalogue, published));
    }
}
