package yardstick.notices;

import io.micronaut.http.HttpResponse;
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

import yardstick.mail.Mailer;
import yardstick.tenants.Parts;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;
import yardstick.web.FieldError;
import yardstick.web.Page;
import yardstick.web.Typed;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * What there is to tell somebody, and what they want to be told of. Somebody who was invited to a
 * review team may have no other part here.
 */
@Controller("/notifications")
@Secured({Parts.PERSON, Parts.NEWCOMER})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class NoticesController {

    private static final Map<String, String> BANNERS =
            Map.of(
                    "seen", "Everything that was here counts as seen",
                    "choices", "Your choices are kept");

    private final Notices notices;
    private final Tenancy tenancy;
    private final Mailer mailer;

    NoticesController(Notices notices, Tenancy tenancy, Mailer mailer) {
        this.notices = notices;
        this.tenancy = tenancy;
        this.mailer = mailer;
    }

    @Get
    HttpResponse<?> show(
            Page frame,
            SignedIn who,
            @QueryValue(defaultValue = "") String all,
            @QueryValue(defaultValue = "") String done) {
        var page = NoticesPage.of(notices.told(who), all, BANNERS.getOrDefault(done, ""));
        return HttpResponse.ok(frame.titled("Notifications").show("notices/show", page));
    }

    @Post("/seen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> seen(SignedIn who, @Body Map<String, Object> sent) {
        var at = moment(Typed.line(sent, "seen"));
        return done(
                tenancy.people(
                        who,
                        sql -> {
                            ChoiceQueries.saw(sql, who, at);
                            return "seen";
                        }));
    }

    /** The moment that the page put into its form; now for anything else. */
    private static OffsetDateTime moment(String text) {
        try {
            return Instant.parse(text).atOffset(ZoneOffset.UTC);
        } catch (DateTimeException another) {
            return OffsetDateTime.now(ZoneOffset.UTC);
        }
    }

    @Get("/choices")
    HttpResponse<?> choosing(Page frame, SignedIn who) {
        var choices = tenancy.people(who, sql -> ChoiceQueries.choices(sql, who));
        return HttpResponse.ok(shown(frame, choices, ChoicesForm.of(choices), List.of()));
    }

    @Post("/choices")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> choose(Page frame, SignedIn who, @Body Map<String, Object> sent) {
        var form = ChoicesForm.read(sent);
        var choices = tenancy.people(who, sql -> ChoiceQueries.choices(sql, who));
        var errors = form.errors(choices);
        if (!errors.isEmpty()) {
            return HttpResponse.unprocessableEntity().body(shown(frame, choices, form, errors));
        }
        return done(
                tenancy.people(
                        who,
                        sql -> {
                            ChoiceQueries.choose(sql, who, form.chosen(), form.rhythm());
                            return "choices";
                        }));
    }

    private Object shown(Page frame, Choices choices, ChoicesForm form, List<FieldError> errors) {
        return frame.titled("What to be told of")
                .under("Notifications", "/notifications")
                .withErrors(errors)
                .show("notices/choices", ChoicesPage.of(choices, form, mailer.isSet()));
    }

    private static HttpResponse<?> done(String what) {
        return HttpResponse.seeOther(URI.create("/notifications?done=" + what));
    }
}
