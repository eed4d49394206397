package yardstick.inspections;

import jakarta.inject.Singleton;

import yardstick.comparison.Catalogue;
import yardstick.judgements.Frameworks;
import yardstick.judgements.Inspection;
import yardstick.judgements.InspectionQueries;
import yardstick.judgements.Latest;
import yardstick.tenants.Tenancy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All published inspections that gave grades.
 *
 * @param catalogue what is published
 * @param frameworks all that are known
 * @param inspections the latest first
 */
record Graded(Catalogue catalogue, Frameworks frameworks, List<Inspection> inspections) {

    /** Reads them. */
    @Singleton
    static class Shelf {

        private final Tenancy tenancy;

        Shelf(Tenancy tenancy) {
            this.tenancy = tenancy;
        }

        Graded of(Catalogue catalogue) {
            return tenancy.published(
                    sql -> {
                        var frameworks = Frameworks.read(sql);
                        return new Graded(
                                catalogue,
                                frameworks,
                                InspectionQueries.listGraded(
                                        sql, frameworks, catalogue.editions().keySet()));
                    });
        }
    }

    /** The day on which the latest of them began; empty where nothing has been loaded. */
    Optional<LocalDate> lastDay() {
        return inspections.stream().findFirst().map(Inspection::inspectedOn);
    }

    /** What held on a day, under the framework for children's services of that day. */
    Optional<Latest> on(LocalDate day) {
        return frameworks
                .forChildrensServices(day)
                .map(framework -> Latest.on(day, framework, catalogue, inspections));
    }

    /** A council's latest inspection under whatever framework. */
    Optional<Inspection> latest(int area) {
        return inspections.stream().filter(i -> i.area() == area).findFirst();
    }

    /** The editions they were read from. */
    List<String> sources() {
        return TimeLineWriter.sources(catalogue, inspections);
    }
}
