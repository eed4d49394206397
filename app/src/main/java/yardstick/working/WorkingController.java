package yardstick.working;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import yardstick.comparison.Catalogue;
import yardstick.pictures.Format;
import yardstick.pictures.Pictures;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.Refusal;
import yardstick.tenants.SignedIn;
import yardstick.web.Page;

import java.util.List;

/** Is it working: the success measures of a plan, those of one action, and their pictures. */
@Controller("/councils/{council}/plans/{plan}")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class WorkingController {

    private final Finder finder;
    private final Pictures pictures;

    WorkingController(Finder finder, Pictures pictures) {
        this.finder = finder;
        this.pictures = pictures;
    }

    @Get("/working")
    HttpResponse<?> plan(
            Page frame, SignedIn who, Membership membership, Catalogue catalogue, String plan) {
        var subject = finder.plan(who, membership, plan);
        var measures = subject.measures();
        var page =
                new PlanWriter(
                                subject,
                                Finder.council(catalogue, membership),
                                finder.lines(who, subject, catalogue, measures),
                                finder.latest(who, subject, catalogue, measures))
                        .page();
        return HttpResponse.ok(subject.frame(frame).show("working/plan", page));
    }

    @Get("/actions/{action}/working")
    HttpResponse<?> action(
            Page frame,
            SignedIn who,
            Membership membership,
            Catalogue catalogue,
            String plan,
            String action) {
        var subject = finder.plan(who, membership, plan);
        var found = Finder.action(subject, action);
        var page =
                new ActionWriter(
                                subject,
                                found,
                                catalogue,
                                finder.lines(who, subject, catalogue, found.measures()),
                                finder.runs(who, subject, catalogue, found.measures()))
                        .page();
        return HttpResponse.ok(
                subject.frame(frame, found).withCharts().show("working/action", page));
    }

    @Get("/actions/{action}/working/{measure}.{format:" + Format.PATTERN + "}")
    @Produces(MediaType.ALL)
    HttpResponse<?> picture(
            SignedIn who,
            Membership membership,
            Catalogue catalogue,
            String plan,
            String action,
            String measure,
            String format) {
        var subject = finder.plan(who, membership, plan);
        var found = Finder.action(subject, action);
        var one = Finder.measure(found, measure);
        var lines = finder.lines(who, subject, catalogue, List.of(one));
        var writer =
                new ActionWriter(
                        subject,
                        found,
                        catalogue,
                        lines,
                        finder.runs(who, subject, catalogue, List.of(one)));
        var picture = writer.picture(one);
        if (picture == null) {
            throw new Refusal(Refusal.Reason.NOT_YOURS);
        }
        return pictures.answer(
                picture,
                String.join("; ", writer.sources(lines.of(one).orElse(null))),
                Format.of(format),
                "%s-working-%d".formatted(membership.code(), one.position()));
    }
}
