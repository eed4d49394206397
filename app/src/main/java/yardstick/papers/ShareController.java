package yardstick.papers;

import io.micronaut.http.HttpRequest;
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

import yardstick.tenants.Fresh;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.Refusal;
import yardstick.tenants.SignedIn;
import yardstick.web.FieldError;
import yardstick.web.Page;
import yardstick.web.Place;
import yardstick.web.Section;
import yardstick.web.Typed;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sharing a plan or a pack: what others would read, who and until when. */
@Controller("/councils/{council}/sharing")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class ShareController {

    private final Shares shares;

    ShareController(Shares shares) {
        this.shares = shares;
    }

    @Fresh
    @Get("/new")
    HttpResponse<?> look(Page frame, SignedIn who, Membership membership, HttpRequest<?> request) {
        var own = membership.asAdministrator();
        var sent = request.getParameters().asMap();
        var earlier = again(who, own, sent);
        var source = earlier.map(shares::source).orElseGet(() -> Source.read(sent));
        if (source instanceof Source.OfChosen chosen && !chosen.isOfASize()) {
            return HttpResponse.unprocessableEntity()
                    .body(choices(frame, who, own, chosen, "", List.of(chosen.wrong())));
        }
        var preview = shares.preview(who, own, source);
        var asked = Typed.line(request.getParameters().asMap(), "audience");
        var empty = ShareForm.of(preview, asked);
        var form = earlier.map(empty::like).orElse(empty);
        return HttpResponse.ok(shown(frame, own, preview, form, false, List.of()));
    }

    /** The paper that is to be shared again as it is now; empty where none is named. */
    private Optional<ShareQueries.Earlier> again(
            SignedIn who, Membership membership, Map<String, ?> sent) {
        return sent.containsKey("again")
                ? Optional.of(
                        shares.earlier(
                                who,
                                membership,
                                Typed.id(Typed.line(sent, "again"))
                                        .orElseThrow(PaperWriter::notThere)))
                : Optional.empty();
    }

    @Fresh
    @Get("/choose")
    HttpResponse<?> choose(
            Page frame,
            SignedIn who,
            Membership membership,
            HttpRequest<?> request,
            @QueryValue(defaultValue = "") String words) {
        var own = membership.asAdministrator();
        var sent = request.getParameters().asMap();
        var chosen =
                again(who, own, sent)
                        .map(shares::source)
                        .filter(Source.OfChosen.class::isInstance)
                        .map(Source.OfChosen.class::cast)
                        .orElseGet(() -> Source.chosen(sent));
        return HttpResponse.ok(choices(frame, who, own, chosen, words, List.of()));
    }

    private Object choices(
            Page frame,
            SignedIn who,
            Membership membership,
            Source.OfChosen chosen,
            String words,
            List<FieldError> errors) {
        var place = Place.of(membership);
        return frame.titled("Choose what to share")
                .in(place, Section.PLANS)
                .under("What we share", place.href() + "/sharing")
                .withErrors(errors)
                .show("papers/choose", shares.choices(who, membership, chosen, words));
    }

    @Fresh
    @Post("/papers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> share(
            Page frame, SignedIn who, Membership membership, @Body Map<String, Object> sent) {
        var own = membership.asAdministrator();
        var form = ShareForm.read(sent);
        var paper = Typed.id(form.key()).orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
        if (shares.isShared(who, own, paper)) {
            return done(own);
        }
        var preview = shares.preview(who, own, Source.read(sent));
        if (!preview.mark().equals(form.mark())) {
            return HttpResponse.status(HttpStatus.CONFLICT)
                    .body(shown(frame, own, preview, form.at(preview), true, List.of()));
        }
        var errors = form.errors(preview);
        if (!errors.isEmpty()) {
            return HttpResponse.unprocessableEntity()
                    .body(shown(frame, own, preview, form, false, errors));
        }
        shares.share(who, own, paper, preview, form);
        return done(own);
    }

    private static HttpResponse<?> done(Membership membership) {
        return HttpResponse.seeOther(
                URI.create(Place.of(membership).href() + "/sharing?done=shared"));
    }

    private static Object shown(
            Page frame,
            Membership membership,
            Preview preview,
            ShareForm form,
            boolean changed,
            List<FieldError> errors) {
        var place = Place.of(membership);
        var page = SharePage.of(place.href(), preview, form, changed);
        return frame.titled("Share " + preview.paper().title())
                .in(place, Section.PLANS)
                .under("What we share", place.href() + "/sharing")
                .withErrors(errors)
                .show("papers/share", page);
    }
}
