package yardstick.plans;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import org.jooq.DSLContext;

import yardstick.plan.Priority;
import yardstick.tenants.CouncilId;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.Refusal;
import yardstick.tenants.SignedIn;
import yardstick.web.FieldError;
import yardstick.web.Page;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** All actions of a priority in one table, changed together or not at all. For editors. */
@Controller("/councils/{council}/plans/{plan}/priorities/{priority}/table")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class TableController {

    private static final String VIEW = "plans/table";

    private final Desk desk;

    TableController(Desk desk) {
        this.desk = desk;
    }

    @Get
    HttpResponse<?> show(
            Page frame,
            SignedIn who,
            Membership membership,
            String plan,
            String priority,
            @QueryValue(defaultValue = "1") String from) {
        var asked = desk.asked(who, membership.asEditor(), Sent.idIn(plan));
        Closing.refuse(asked.plan().plan());
        var of = priority(asked, priority);
        int first = from.matches("[1-9]\\d{0,3}") ? Integer.parseInt(from) : 1;
        var form =
                TableForm.of(of.actions().stream().skip(first - 1L).limit(TableForm.MOST).toList());
        var page = TablePage.of(asked, of, form, first, Map.of());
        return HttpResponse.ok(shown(frame, asked, of, page, List.of()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> save(
            Page frame,
            SignedIn who,
            Membership membership,
            String plan,
            String priority,
            @Body Map<String, Object> sent) {
        var form = new TableForm(new Sent(sent));
        var council = membership.council();
        var result =
                desk.work(
                        who,
                        membership.asEditor(),
                        Sent.idIn(plan),
                        (sql, asked) -> save(sql, council, asked, form));
        var asked = result.asked();
        var of = priority(asked, priority);
        return switch (result.written()) {
            case Written.Done done ->
                    HttpResponse.seeOther(
                            URI.create(asked.where().priority(of.id()) + "?done=changed"));
            case Written.Wrong(List<FieldError> errors) ->
                    HttpResponse.unprocessableEntity()
                            .body(shown(frame, asked, of, page(asked, of, form, Map.of()), errors));
            case Written.Overtaken late -> conflict(frame, asked, of, form, overtaken(asked, form));
            case Written.Gone gone -> conflict(frame, asked, of, form, overtaken(asked, form));
            case Written.Closed closed ->
                    HttpResponse.status(HttpStatus.CONFLICT)
                            .body(
                                    shown(
                                            frame,
                                            asked,
                                            of,
                                            page(asked, of, form, Map.of()),
                                            List.of(new FieldError("title-1", Closing.CLOSED))));
        };
    }

    /** Writes the rows that say something new: all of them, or none. */
    private static Written save(DSLContext sql, CouncilId council, Asked asked, TableForm form) {
        if (!overtaken(asked, form).isEmpty()) {
            return new Written.Overtaken();
        }
        var changed = form.rows().stream().filter(form::isTouched).toList();
        var errors = new ArrayList<FieldError>();
        changed.forEach(row -> errors.addAll(form.errors(row)));
        if (!errors.isEmpty()) {
            return new Written.Wrong(errors);
        }
        changed.forEach(row -> form.write(sql, council, asked.plan().plan().id(), row));
        return new Written.Done();
    }

    /** What somebody else has changed since the form was opened, of rows that were changed here. */
    private static Map<UUID, String> overtaken(Asked asked, TableForm form) {
        var now = new LinkedHashMap<UUID, String>();
        for (var row : form.rows()) {
            if (form.isTouched(row)) {
                var action = asked.action(row.action());
                if (action.isEmpty()) {
                    now.put(row.action(), "");
                } else if (action.get().version() != row.version()) {
                    now.put(row.action(), TablePage.words(action.get()));
                }
            }
        }
        return now;
    }

    private static TablePage page(Asked asked, Priority of, TableForm form, Map<UUID, String> now) {
        return TablePage.of(asked, of, form, 1, now);
    }

    private static HttpResponse<?> conflict(
            Page frame, Asked asked, Priority of, TableForm form, Map<UUID, String> now) {
        return HttpResponse.status(HttpStatus.CONFLICT)
                .body(shown(frame, asked, of, page(asked, of, form, now), List.of()));
    }

    private static Priority priority(Asked asked, String priority) {
        return asked.priority(Sent.idIn(priority))
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
    }

    private static Object shown(
            Page frame, Asked asked, Priority of, TablePage page, List<FieldError> errors) {
        return asked.where()
                .below(frame, asked.plan().plan(), page.heading() + ", priority " + of.position())
                .under("Priority " + of.position(), asked.where().priority(of.id()))
                .withErrors(errors)
                .show(VIEW, page);
    }
}
