package yardstick.boards;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import org.jspecify.annotations.Nullable;

import yardstick.comparison.Catalogue;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.SignedIn;
import yardstick.web.Page;

/** What a board needs to know in one minute; and the same of all plans of the council. */
@Controller("/councils/{council}/boards")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class BoardController {

    private static final String VIEW = "boards/show";

    private final Minute minute;

    BoardController(Minute minute) {
        this.minute = minute;
    }

    @Get("/all")
    HttpResponse<?> all(
            Page frame,
            SignedIn who,
            Membership membership,
            Catalogue catalogue,
            @Nullable @QueryValue("at") String at,
            @Nullable @QueryValue("since") String since) {
        var space = new Space(membership);
        var asked = Asked.of(at, since, "");
        return answer(frame, space, asked, minute.ofAll(who, space, catalogue, asked));
    }

    @Get("/{board}")
    HttpResponse<?> show(
            Page frame,
            SignedIn who,
            Membership membership,
            Catalogue catalogue,
            String board,
            @Nullable @QueryValue("at") String at,
            @Nullable @QueryValue("since") String since,
            @Nullable @QueryValue("done") String done) {
        var space = new Space(membership);
        var asked = Asked.of(at, since, done);
        return answer(frame, space, asked, minute.of(who, space, catalogue, board, asked));
    }

    private static HttpResponse<?> answer(Page frame, Space space, Asked asked, BoardPage page) {
        var framed = space.frame(frame, page.name());
        return asked.errors().isEmpty()
                ? HttpResponse.ok(framed.show(VIEW, page))
                : HttpResponse.unprocessableEntity()
                        .body(framed.withErrors(asked.errors()).show(VIEW, page));
    }
}
