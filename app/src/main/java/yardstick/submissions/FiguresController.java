package yardstick.submissions;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import yardstick.collection.DataSets;
import yardstick.collection.InYearPeriod;
import yardstick.downloads.Downloads;
import yardstick.downloads.Format;
import yardstick.intake.Reviews;
import yardstick.intake.SubmissionQueries;
import yardstick.intake.Template;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.Refusal;
import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;
import yardstick.web.Page;
import yardstick.web.Place;
import yardstick.web.Section;

/** What a council collects itself: what is due, what it has, and templates to fill in. */
@Controller("/councils/{council}/figures")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class FiguresController {

    private final DataSets dataSets;
    private final Subject.Subjects subjects;
    private final Tenancy tenancy;
    private final Reviews reviews;
    private final Downloads downloads;
    private final SetPages setPages;

    FiguresController(
            DataSets dataSets,
            Subject.Subjects subjects,
            Tenancy tenancy,
            Reviews reviews,
            Downloads downloads,
            SetPages setPages) {
        this.dataSets = dataSets;
        this.subjects = subjects;
        this.tenancy = tenancy;
        this.reviews = reviews;
        this.downloads = downloads;
        this.setPages = setPages;
    }

    @Get
    HttpResponse<?> list(Page frame, SignedIn who, Membership membership) {
        var place = Place.of(membership);
        var today = Reviews.today();
        var page =
                tenancy.read(
                        who,
                        membership,
                        sql ->
                                FiguresPage.of(
                                        place,
                                        dataSets.all(),
                                        today,
                                        SubmissionQueries.open(sql, membership.council()),
                                        (dataSet, period) ->
                                                SubmissionQueries.given(
                                                        sql,
                                                        membership.council(),
                                                        dataSet,
                                                        period)));
        return HttpResponse.ok(
                frame.titled("Own figures of " + place.name())
                        .in(place, Section.FIGURES)
                        .under(place.name(), place.href())
                        .show("submissions/list", page));
    }

    @Get("/{dataSet}")
    HttpResponse<?> show(
            Page frame,
            SignedIn who,
            Membership membership,
            String dataSet,
            @QueryValue(defaultValue = "") String done) {
        var subject = subjects.of(membership, dataSet);
        return HttpResponse.ok(
                subject.frame(frame).show("submissions/set", setPages.of(who, subject, done)));
    }

    @Get("/{dataSet}/template.{format:csv|xlsx}")
    HttpResponse<?> template(
            SignedIn who,
            Membership membership,
            String dataSet,
            String format,
            @QueryValue(defaultValue = "") String period) {
        var subject = subjects.of(membership, dataSet);
        var asked =
                period.isEmpty()
                        ? subject.dataSet().latestEnded(Reviews.today())
                        : InYearPeriod.read(subject.dataSet().kind(), period)
                                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
        return downloads.answer(
                Template.of(
                        subject.dataSet(),
                        asked,
                        subject.place().name(),
                        reviews.earlier(who, membership, subject.dataSet()),
                        reviews.children(who, membership).orElse(null)),
                Format.of(format));
    }
}
