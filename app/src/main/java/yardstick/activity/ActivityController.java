package yardstick.activity;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import org.jooq.DSLContext;

import yardstick.downloads.Cell;
import yardstick.downloads.Download;
import yardstick.downloads.Downloads;
import yardstick.downloads.Format;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.Refusal;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;
import yardstick.web.Page;
import yardstick.web.Place;
import yardstick.web.Section;

import java.util.List;

/** What has happened in a council's space. For its administrators. */
@Controller("/councils/{council}")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class ActivityController {

    /** What one file holds; who wants more asks for fewer days at a time. */
    private static final int MOST_IN_A_FILE = 100_000;

    private static final List<String> COLUMNS =
            List.of("At", "Who", "What", "About", "Changed", "Action", "Table", "Request");

    private final Tenancy tenancy;
    private final Downloads downloads;

    ActivityController(Tenancy tenancy, Downloads downloads) {
        this.tenancy = tenancy;
        this.downloads = downloads;
    }

    @Get("/activity")
    HttpResponse<?> show(
            Page frame,
            SignedIn who,
            Membership membership,
            @QueryValue(defaultValue = "") String person,
            @QueryValue(defaultValue = "") String thing,
            @QueryValue(defaultValue = "") String from,
            @QueryValue(defaultValue = "") String until,
            @QueryValue(defaultValue = "1") String page) {
        membership.asAdministrator();
        var asked = new Asked(person, thing, from.strip(), until.strip());
        var errors = asked.errors();
        var shown = tenancy.read(who, membership, sql -> page(sql, membership, asked, page));
        var place = Place.of(membership);
        var framed =
                frame.titled("Activity in the space of " + place.name())
                        .in(place, Section.HOME)
                        .under(place.name(), place.href())
                        .withErrors(errors)
                        .show("activity/show", shown);
        return errors.isEmpty()
                ? HttpResponse.ok(framed)
                : HttpResponse.unprocessableEntity().body(framed);
    }

    @Get("/activity.{format:csv|xlsx}")
    HttpResponse<?> file(
            SignedIn who,
            Membership membership,
            String format,
            @QueryValue(defaultValue = "") String person,
            @QueryValue(defaultValue = "") String thing,
            @QueryValue(defaultValue = "") String from,
            @QueryValue(defaultValue = "") String until) {
        membership.asAdministrator();
        var asked = new Asked(person, thing, from.strip(), until.strip());
        if (!asked.errors().isEmpty()) {
            throw new Refusal(Refusal.Reason.NOT_YOURS);
        }
        var events =
                tenancy.read(
                        who,
                        membership,
                        sql ->
                                ActivityQueries.list(
                                        sql, membership.council(), asked, 0, MOST_IN_A_FILE));
        return downloads.answer(file(membership, events), Format.of(format));
    }

    private static ActivityPage page(
            DSLContext sql, Membership membership, Asked asked, String typed) {
        var council = membership.council();
        int found = ActivityQueries.count(sql, council, asked);
        int page =
                Math.min(
                        typed.matches("[1-9]\\d{0,6}") ? Integer.parseInt(typed) : 1,
                        ActivityPage.pages(found));
        return ActivityPage.of(
                Place.of(membership).href() + "/activity",
                asked,
                ActivityQueries.listPeople(sql, council),
                found,
                ActivityQueries.list(
                        sql, council, asked, (page - 1) * ActivityPage.ROWS, ActivityPage.ROWS),
                page);
    }

    private static Download file(Membership membership, List<Event> events) {
        return new Download(
                "activity-" + membership.code(),
                "What has happened in the space of " + membership.name(),
                COLUMNS,
                events.stream().map(ActivityController::cells).toList(),
                Download.Notes.own("The audit trail that the database keeps", membership.name()));
    }

    private static List<Cell> cells(Event event) {
        return List.of(
                Cell.of(event.at().toInstant().toString()),
                Cell.of(event.who()),
                Cell.of(event.what()),
                Cell.of(event.about()),
                Cell.of(String.join(", ", event.changes())),
                Cell.of(event.action()),
                Cell.of(event.table()),
                Cell.of(event.request()));
    }
}
