package yardstick.scorecard;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import yardstick.comparison.Catalogue;
import yardstick.downloads.Downloads;
import yardstick.downloads.Format;
import yardstick.targets.OwnTarget;
import yardstick.targets.TargetQueries;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.Refusal;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;
import yardstick.web.Page;
import yardstick.web.Place;
import yardstick.web.Section;

import java.util.List;

/** A council on all indicators: for its members with its targets, for everybody as published. */
@Controller
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
class ScorecardController {

    private final Cards cards;
    private final Tenancy tenancy;
    private final Downloads downloads;

    ScorecardController(Cards cards, Tenancy tenancy, Downloads downloads) {
        this.cards = cards;
        this.tenancy = tenancy;
        this.downloads = downloads;
    }

    @Get("/councils/{council}/scorecard")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> own(
            Page frame,
            SignedIn who,
            Membership membership,
            Catalogue catalogue,
            HttpRequest<?> request) {
        var place = Place.of(catalogue, membership);
        return shown(frame, card(catalogue, place, request, targets(who, membership)));
    }

    @Get("/compare/{council}/scorecard")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> published(
            Page frame, Catalogue catalogue, String council, HttpRequest<?> request) {
        var place = Place.published(catalogue, council);
        return shown(frame, card(catalogue, place, request, List.of()));
    }

    @Get("/councils/{council}/scorecard.{format:" + Format.PATTERN + "}")
    @Produces(MediaType.ALL)
    HttpResponse<?> ownFile(
            SignedIn who,
            Membership membership,
            Catalogue catalogue,
            String format,
            HttpRequest<?> request) {
        var place = Place.of(catalogue, membership);
        return file(card(catalogue, place, request, targets(who, membership)), format);
    }

    @Get("/compare/{council}/scorecard.{format:" + Format.PATTERN + "}")
    @Produces(MediaType.ALL)
    HttpResponse<?> publishedFile(
            Catalogue catalogue, String council, String format, HttpRequest<?> request) {
        var place = Place.published(catalogue, council);
        return file(card(catalogue, place, request, List.of()), format);
    }

    private List<OwnTarget> targets(SignedIn who, Membership membership) {
        return tenancy.read(
                who, membership, sql -> TargetQueries.listTargets(sql, membership.council()));
    }

    private Scorecard card(
            Catalogue catalogue, Place place, HttpRequest<?> request, List<OwnTarget> targets) {
        var council =
                catalogue
                        .findCouncil(place.code())
                        .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
        var asked = Asked.of(catalogue, council, place, request.getParameters());
        return Scorecard.of(catalogue, cards, asked, targets);
    }

    private static HttpResponse<?> shown(Page frame, Scorecard card) {
        var asked = card.asked();
        var page = new ScorecardWriter(card).page();
        var status = asked.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        return HttpResponse.status(status)
                .body(
                        frame.titled("Scorecard of %s: %s".formatted(page.council(), card.topic()))
                                .in(asked.place(), Section.SCORECARD)
                                .under(asked.place().name(), asked.place().href())
                                .permanentlyAt(asked.permanent(), card.catalogue())
                                .withErrors(asked.problems())
                                .withCharts()
                                .show("scorecard/show", page));
    }

    private HttpResponse<?> file(Scorecard card, String format) {
        var problems = card.asked().problems();
        return problems.isEmpty()
                ? downloads.answer(ScorecardTable.of(card), Format.of(format))
                : HttpResponse.unprocessableEntity()
                        .contentType(MediaType.TEXT_PLAIN_TYPE)
                        .body(problems.getFirst().message() + ".");
    }
}
