package yardstick.papers;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import yardstick.comparison.Catalogues;
import yardstick.comparison.Council;
import yardstick.tenants.Parts;
import yardstick.tenants.Refusal;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;
import yardstick.web.Page;
import yardstick.web.Typed;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What councils share with whoever is asking. Somebody who was invited to a review team may have no
 * other part here.
 */
@Controller("/shared")
@Secured({Parts.PERSON, Parts.NEWCOMER})
@ExecuteOn(TaskExecutors.BLOCKING)
class SharedController {

    private static final String ONE = "/{council}/{paper:[0-9a-f-]+}";

    private final Tenancy tenancy;
    private final Catalogues catalogues;
    private final PaperJson json;

    SharedController(Tenancy tenancy, Catalogues catalogues, PaperJson json) {
        this.tenancy = tenancy;
        this.catalogues = catalogues;
        this.json = json;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> list(Page frame, SignedIn who) {
        tenancy.people(
                who,
                sql -> {
                    SharedQueries.takeUp(sql);
                    return who;
                });
        var papers =
                tenancy.shared(who, SharedQueries::list).stream()
                        .collect(Collectors.groupingBy(SharedQueries.Listed::council));
        var councils =
                catalogues.current().councils().values().stream()
                        .filter(council -> papers.containsKey(council.id()))
                        .sorted(Comparator.comparing(Council::name))
                        .map(council -> from(council, papers.getOrDefault(council.id(), List.of())))
                        .toList();
        return HttpResponse.ok(
                frame.titled("Shared with you")
                        .show("papers/sharedList", new SharedListPage(councils)));
    }

    private static SharedListPage.From from(Council council, List<SharedQueries.Listed> papers) {
        return new SharedListPage.From(
                council.name(),
                papers.stream()
                        .map(
                                paper ->
                                        new SharedListPage.Row(
                                                paper.title(),
                                                "/shared/%s/%s"
                                                        .formatted(council.code(), paper.paper()),
                                                Days.words(paper.from().toInstant()),
                                                Days.moment(paper.until().toInstant()),
                                                paper.note()))
                        .toList());
    }

    @Get(ONE)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> show(Page frame, SignedIn who, String council, String paper) {
        var of = council(council);
        var kept = open(who, of, paper, "page");
        var read = json.read(kept.content());
        var page =
                new SharedPage(
                        read,
                        of.name(),
                        kept.terms() + " %s sees that you have opened it.".formatted(of.name()),
                        kept.note(),
                        "/shared/%s/%s".formatted(of.code(), paper));
        return HttpResponse.ok(
                frame.titled("%s, shared by %s".formatted(read.title(), of.name()))
                        .under("Shared with you", "/shared")
                        .show("papers/shared", page));
    }

    @Get(ONE + ".{format:" + PaperFormat.PATTERN + "}")
    @Produces(MediaType.ALL)
    HttpResponse<?> file(SignedIn who, String council, String paper, String format) {
        var as = PaperFormat.of(format);
        var read = json.read(open(who, council(council), paper, as.ending()).content());
        return as.answer(read);
    }

    /** Leaves the look behind first: nobody reads a word of which the council does not know. */
    private SharedQueries.Kept open(SignedIn who, Council council, String paper, String form) {
        var id = Typed.id(paper).orElseThrow(SharedController::notThere);
        if (!tenancy.people(who, looking(council.id(), id, form))) {
            throw notThere();
        }
        return tenancy.shared(who, sql -> SharedQueries.find(sql, council.id(), id))
                .orElseThrow(SharedController::notThere);
    }

    /** Whoever follows the link in a letter may not have seen the list before. */
    private static Function<org.jooq.DSLContext, Boolean> looking(
            UUID council, UUID paper, String form) {
        return sql -> {
            SharedQueries.takeUp(sql);
            return SharedQueries.look(sql, council, paper, form);
        };
    }

    private Council council(String code) {
        return catalogues.current().findCouncil(code).orElseThrow(SharedController::notThere);
    }

    private static Refusal notThere() {
        return new Refusal(Refusal.Reason.NOT_YOURS);
    }
}
