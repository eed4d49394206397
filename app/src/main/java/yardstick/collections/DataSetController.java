package yardstick.collections;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import yardstick.collection.DataSet;
import yardstick.collection.DataSets;
import yardstick.collections.CompletenessPage.Region;
import yardstick.comparison.Area;
import yardstick.comparison.Catalogue;
import yardstick.comparison.Catalogues;
import yardstick.comparison.Council;
import yardstick.tenants.Appointment;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.Refusal;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;
import yardstick.web.Choice;
import yardstick.web.FieldError;
import yardstick.web.Page;
import yardstick.web.Wording;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What councils collect together, and which of them have given it. */
@Controller("/data-sets")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class DataSetController {

    private final DataSets dataSets;
    private final Catalogues catalogues;
    private final Tenancy tenancy;

    DataSetController(DataSets dataSets, Catalogues catalogues, Tenancy tenancy) {
        this.dataSets = dataSets;
        this.catalogues = catalogues;
        this.tenancy = tenancy;
    }

    @Get
    HttpResponse<?> list(Page frame) {
        return HttpResponse.ok(
                frame.titled("Data sets")
                        .show(
                                "collections/list",
                                DataSetsPage.of(dataSets.all(), this::regionName)));
    }

    @Get("/{dataSet}")
    HttpResponse<?> show(Page frame, String dataSet) {
        var found = found(dataSet);
        return HttpResponse.ok(
                frame.titled(found.title() + ": what is collected")
                        .under("Data sets", "/data-sets")
                        .show("collections/show", DataSetPage.of(found, this::regionName)));
    }

    @Get("/{dataSet}/completeness")
    HttpResponse<?> completeness(
            Page frame,
            SignedIn who,
            String dataSet,
            @QueryValue(defaultValue = "") String region) {
        var found = found(dataSet);
        // Of today: what councils give has no editions.
        var catalogue = catalogues.current();
        var asked = regionAsked(catalogue, region);
        var shown = asked.orElseGet(() -> firstOf(catalogue, who));
        var given = tenancy.shared(who, sql -> CompletenessQueries.given(sql, found));
        var page =
                CompletenessPage.of(
                        found,
                        new Region(shown.code(), shown.name(), councils(catalogue, shown)),
                        regions(catalogue).map(r -> Choice.of(r.code(), r.name())).toList(),
                        given,
                        Wording.today(),
                        this::regionName);
        boolean unknown = !region.isBlank() && asked.isEmpty();
        var framed =
                frame.titled("%s: who has given it, %s".formatted(found.title(), shown.name()))
                        .under("Data sets", "/data-sets")
                        .under(found.title(), "/data-sets/" + found.code())
                        .withErrors(unknown ? List.of(noSuchRegion()) : List.of())
                        .show("collections/completeness", page);
        return unknown ? HttpResponse.unprocessableEntity().body(framed) : HttpResponse.ok(framed);
    }

    private DataSet found(String code) {
        return dataSets.find(code).orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
    }

    private String regionName(String code) {
        return regionAsked(catalogues.current(), code).map(Area::name).orElse(code);
    }

    private static FieldError noSuchRegion() {
        return new FieldError("region", "There is no such region. Choose one from the list");
    }

    private static Optional<Area> regionAsked(Catalogue catalogue, String code) {
        return regions(catalogue).filter(r -> r.code().equals(code.strip())).findFirst();
    }

    /** The region of the reader's board or first council; else the first there is. */
    private static Area firstOf(Catalogue catalogue, SignedIn who) {
        var ofBoards = who.appointments().stream().map(Appointment::regionCode);
        var ofCouncils =
                who.memberships().stream()
                        .map(Membership::code)
                        .flatMap(code -> catalogue.findCouncil(code).stream())
                        .map(council -> catalogue.region(council.area()).code());
        return Stream.concat(ofBoards, ofCouncils)
                .flatMap(code -> regionAsked(catalogue, code).stream())
                .findFirst()
                .or(() -> regions(catalogue).findFirst())
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
    }

    private static Stream<Area> regions(Catalogue catalogue) {
        return catalogue.areas().values().stream()
                .filter(area -> area.kind() == Area.Kind.REGION)
                .sorted(Comparator.comparing(Area::name));
    }

    private static List<Council> councils(Catalogue catalogue, Area region) {
        return catalogue.councils().values().stream()
                .filter(council -> council.until() == null)
                .filter(council -> Objects.equals(council.area().regionId(), region.id()))
                .toList();
    }
}
