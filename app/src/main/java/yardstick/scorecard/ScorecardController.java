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

import yardstick.beside.BesidePublished;
import yardstick.beside.BesidePublished.Reader;
import yardstick.comparison.Catalogue;
import yardstick.comparison.Indicator;
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
import java.util.stream.Collectors;

/** A council on all indicators: for its members with its targets, for everybody as published. */
@Controller
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
class ScorecardController {

    private final Cards cards;
    private final BesidePublished beside;
    private final Tenancy tenancy;
    private final Downloads downloads;

    ScorecardController(Cards cards, BesidePublished beside, Tenancy tenancy, Downloads downloads) {
        this.cards = cards;
        this.beside = beside;
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
        var reader = Reader.of(who, membership);
        return shown(frame, card(reader, catalogue, place, request));
    }

    @Get("/compare/{council}/scorecard")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> published(
            Page frame, SignedIn who, Catalogue catalogue, String council, HttpRequest<?> request) {
        var place = Place.published(catalogue, council);
        return shown(frame, card(Reader.of(who), catalogue, place, request));
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
        return file(card(Reader.of(who, membership), catalogue, place, request), format);
    }

    @Get("/compare/{council}/scorecard.{format:" + Format.PATTERN + "}")
    @Produces(MediaType.ALL)
    HttpResponse<?> publishedFile(
            SignedIn who,
            Catalogue catalogue,
            String council,
            String format,
            HttpRequest<?> request) {
        var place = Place.published(catalogue, council);
        return file(card(Reader.of(who), catalogue, place, request), format);
    }

    /** A council's own, for its members. */
    private List<OwnTarget> targets(Reader reader) {
        return reader.membership()
                .map(
                        m ->
                                tenancy.read(
                                        reader.who(),
                                        m,
                                        sql -> TargetQueries.listTargets(sql, m.council())))
                .orElse(List.of());
    }

    private Scorecard card(
            Reader reader, Catalogue catalogue, Place place, HttpRequest<?> request) {
        var council =
                catalogue
                        .findCouncil(place.code())
                        .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
        var asked = Asked.of(catalogue, council, place, request.getParameters());
        var codes =
                asked.indicators(catalogue).values().stream()
                        .flatMap(List::stream)
                        .map(Indicator::code)
                        .collect(Collectors.toSet());
        var latest = beside.latest(reader, catalogue, codes, List.of(council));
        return Scorecard.of(catalogue, cards, asked, targets(reader), latest);
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
