package yardstick.papers;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import org.jooq.DSLContext;

import yardstick.comparison.Catalogues;
import yardstick.comparison.Council;
import yardstick.team.Entry;
import yardstick.team.GuestReview;
import yardstick.team.TeamQueries;
import yardstick.team.TeamQueries.Letter;
import yardstick.tenants.Fresh;
import yardstick.tenants.Parts;
import yardstick.tenants.Refusal;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;
import yardstick.web.Page;
import yardstick.web.Typed;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The letter of a review team as its team drafts it, releases it and reads it afterwards. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Parts.PERSON, Parts.NEWCOMER})
class LetterController {

    private static final String TEAM = "/reviews/{council}/{review}";
    private static final String ONE = "/letters/{letter:[0-9a-f-]+}";
    private static final String FILE = ONE + ".{format:" + PaperFormat.PATTERN + "}";

    private final Tenancy tenancy;
    private final Catalogues catalogues;
    private final PaperJson json;

    LetterController(Tenancy tenancy, Catalogues catalogues, PaperJson json) {
        this.tenancy = tenancy;
        this.catalogues = catalogues;
        this.json = json;
    }

    /** A letter that has not been released. */
    private record Draft(
            Council host, GuestReview review, Paper paper, String content, List<Entry> drafts) {

        String mark() {
            return UUID.nameUUIDFromBytes(content.getBytes(UTF_8)).toString();
        }

        String path() {
            return "/reviews/%s/%s".formatted(host.code(), review.review());
        }

        LetterPage page(String key, boolean changed) {
            return new LetterPage(
                    paper,
                    "Draft: only the team sees it",
                    drafts.isEmpty()
                            ? "There is no draft that the host has not seen."
                            : "The host cannot read it yet.",
                    "",
                    changed,
                    drafts.isEmpty() ? "" : path() + "/letter",
                    key,
                    mark());
        }
    }

    @Fresh
    @Get(TEAM + "/letter")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> draft(Page frame, SignedIn who, String council, String review) {
        var draft = draft(who, council, review);
        return HttpResponse.ok(
                shown(frame, draft, draft.page(UUID.randomUUID().toString(), false)));
    }

    @Fresh
    @Post(TEAM + "/letter")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> release(
            Page frame,
            SignedIn who,
            String council,
            String review,
            @Body Map<String, Object> sent) {
        var draft = draft(who, council, review);
        var key = Typed.id(Typed.line(sent, "key")).orElseThrow(LetterController::notThere);
        if (isReleased(who, draft, key)) {
            return done(draft);
        }
        if (draft.drafts.isEmpty() || !draft.mark().equals(Typed.line(sent, "mark"))) {
            return HttpResponse.status(HttpStatus.CONFLICT)
                    .body(shown(frame, draft, draft.page(key.toString(), true)));
        }
        var written =
                tenancy.people(
                        who,
                        sql ->
                                TeamQueries.release(
                                        sql, draft.review, key, draft.content, draft.drafts));
        return switch (written) {
            case SAVED -> done(draft);
            case REFUSED -> throw notThere();
            case OVERTAKEN -> {
                var now = draft(who, council, review);
                yield HttpResponse.status(HttpStatus.CONFLICT)
                        .body(shown(frame, now, now.page(key.toString(), true)));
            }
        };
    }

    private boolean isReleased(SignedIn who, Draft draft, UUID key) {
        return tenancy.people(who, sql -> letters(sql, draft.host, draft.review)).stream()
                .anyMatch(letter -> letter.id().equals(key));
    }

    private static List<Letter> letters(DSLContext sql, Council host, GuestReview review) {
        return TeamQueries.letters(sql, host.id(), review.review());
    }

    private static HttpResponse<?> done(Draft draft) {
        return HttpResponse.seeOther(URI.create(draft.path() + "?done=released"));
    }

    private static Object shown(Page frame, Draft draft, LetterPage page) {
        return frame.titled("Letter to " + draft.host.name())
                .under("Reviews that you take part in", "/reviews")
                .under(draft.review.title(), draft.path())
                .show("papers/letter", page);
    }

    private Draft draft(SignedIn who, String council, String review) {
        var host = council(council);
        var id = Typed.id(review).orElseThrow(LetterController::notThere);
        return tenancy.people(
                who,
                sql -> {
                    TeamQueries.takeUp(sql);
                    var of =
                            TeamQueries.review(sql, host.id(), id)
                                    .orElseThrow(LetterController::notThere);
                    var entries = TeamQueries.entries(sql, host.id(), id);
                    var paper =
                            LetterWriter.paper(
                                    host.name(),
                                    of,
                                    TeamQueries.scope(sql, host.id(), id),
                                    entries,
                                    LocalDate.now(Days.LONDON));
                    return new Draft(
                            host, of, paper, json.write(paper), LetterWriter.drafts(entries));
                });
    }

    @Get(TEAM + ONE)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> ofTheTeam(
            Page frame, SignedIn who, String council, String review, String letter) {
        var path = "/reviews/%s/%s".formatted(council, review);
        var page = LetterPage.of(released(who, council, review, letter), json, path);
        return HttpResponse.ok(
                frame.titled(page.paper().title())
                        .under("Reviews that you take part in", "/reviews")
                        .under("The review", path)
                        .show("papers/letter", page));
    }

    @Get(TEAM + FILE)
    @Produces(MediaType.ALL)
    HttpResponse<?> fileOfTheTeam(
            SignedIn who, String council, String review, String letter, String format) {
        return PaperFormat.of(format)
                .answer(json.read(released(who, council, review, letter).content()));
    }

    private Letter released(SignedIn who, String council, String review, String letter) {
        var host = council(council);
        var of = Typed.id(review).orElseThrow(LetterController::notThere);
        return tenancy.people(who, sql -> TeamQueries.letters(sql, host.id(), of)).stream()
                .filter(each -> each.id().toString().equals(letter))
                .findFirst()
                .orElseThrow(LetterController::notThere);
    }

    private Council council(String code) {
        return catalogues.current().findCouncil(code).orElseThrow(LetterController::notThere);
    }

    private static Refusal notThere() {
        return new Refusal(Refusal.Reason.NOT_YOURS);
    }
}
