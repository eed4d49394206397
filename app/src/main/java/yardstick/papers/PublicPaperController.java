package yardstick.papers;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

import yardstick.comparison.Catalogues;
import yardstick.comparison.Council;
import yardstick.tenants.Refusal;
import yardstick.tenants.Tenancy;
import yardstick.web.Page;
import yardstick.web.Typed;

/** Papers that councils share with everybody. Nobody signs in, and no look is left behind. */
@Controller("/public/papers/{council}")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class PublicPaperController {

    private static final String ONE = "/{paper:[0-9a-f-]+}";

    private final Tenancy tenancy;
    private final Catalogues catalogues;
    private final PaperJson json;

    PublicPaperController(Tenancy tenancy, Catalogues catalogues, PaperJson json) {
        this.tenancy = tenancy;
        this.catalogues = catalogues;
        this.json = json;
    }

    @Get(ONE)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> show(Page frame, String council, String paper) {
        var of = council(council);
        var kept = find(of, paper);
        var read = json.read(kept.content());
        var page =
                new SharedPage(
                        read,
                        of.name(),
                        kept.terms(),
                        kept.note(),
                        "/public/papers/%s/%s".formatted(of.code(), paper));
        return HttpResponse.ok(
                frame.titled("%s, published by %s".formatted(read.title(), of.name()))
                        .under("What councils publish", "/public")
                        .under(of.name(), "/public/councils/" + of.code())
                        .show("papers/shared", page));
    }

    @Get(ONE + ".{format:" + PaperFormat.PATTERN + "}")
    @Produces(MediaType.ALL)
    HttpResponse<?> file(String council, String paper, String format) {
        var as = PaperFormat.of(format);
        var read = json.read(find(council(council), paper).content());
        return as.answer(read);
    }

    private SharedQueries.Kept find(Council council, String paper) {
        return Typed.id(paper)
                .flatMap(id -> tenancy.open(sql -> SharedQueries.find(sql, council.id(), id)))
                .orElseThrow(PublicPaperController::notThere);
    }

    private Council council(String code) {
        return catalogues.current().findCouncil(code).orElseThrow(PublicPaperController::notThere);
    }

    private static Refusal notThere() {
        return new Refusal(Refusal.Reason.NOT_YOURS);
    }
}
