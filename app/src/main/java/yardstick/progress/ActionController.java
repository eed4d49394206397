package yardstick.progress;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.SignedIn;
import yardstick.web.Page;

import java.util.Map;

/** One action: what it is, how it was rated, what was said and shown. For every member. */
@Controller("/councils/{council}/plans/{plan}/actions/{action}")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class ActionController {

    private static final Map<String, String> DONE =
            Map.ofEntries(
                    Map.entry("rated", "Rating saved"),
                    Map.entry("progress", "Progress saved"),
                    Map.entry("comment", "Comment saved"),
                    Map.entry("evidence", "Evidence added"),
                    Map.entry("withdrawn", "Evidence withdrawn"),
                    Map.entry("file-removed", "The file is removed"),
                    Map.entry("reached", "Milestone saved"),
                    Map.entry("closed", "This action is closed"),
                    Map.entry("reopened", "This action is open again"),
                    Map.entry("closed-plan", "This plan is closed, so nothing was changed"),
                    Map.entry("is-closed", "This action is closed already"),
                    Map.entry("is-open", "This action is open already"),
                    Map.entry("no-milestone", "This action has no milestone"));

    private final Desk desk;

    ActionController(Desk desk) {
        this.desk = desk;
    }

    @Get
    HttpResponse<?> show(
            Page frame,
            SignedIn who,
            Membership membership,
            String plan,
            String action,
            @QueryValue(defaultValue = "") String done) {
        var banner = DONE.getOrDefault(done, "");
        return desk.read(
                who,
                membership,
                sql -> {
                    var subject = Desk.find(sql, membership, plan, action);
                    var page =
                            new ActionWriter(subject, Words.today())
                                    .page(
                                            banner,
                                            ProgressQueries.ratings(sql, subject),
                                            ProgressQueries.remarks(sql, subject),
                                            ProgressQueries.evidence(sql, subject),
                                            ProgressQueries.indicators(sql, subject));
                    return HttpResponse.ok(subject.frame(frame).show("progress/action", page));
                });
    }
}
