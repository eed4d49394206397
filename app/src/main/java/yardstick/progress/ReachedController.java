package yardstick.progress;

import io.micronaut.http.HttpResponse;
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

import org.jspecify.annotations.Nullable;

import yardstick.plan.Milestone;
import yardstick.tenants.Membership;
import yardstick.tenants.Parts;
import yardstick.tenants.SignedIn;
import yardstick.web.Choice;
import yardstick.web.FieldError;
import yardstick.web.Page;
import yardstick.web.SummaryRow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Says when a milestone was reached, or that it was not after all. */
@Controller("/councils/{council}/plans/{plan}/actions/{action}/reached")
@Secured(Parts.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class ReachedController {

    private static final String VIEW = "progress/reached";

    private final Desk desk;

    ReachedController(Desk desk) {
        this.desk = desk;
    }

    @Get
    HttpResponse<?> asking(
            Page frame, SignedIn who, Membership membership, String plan, String action) {
        var subject = desk.find(who, membership.asEditor(), plan, action);
        return subject.mayEdit() && !subject.action().milestones().isEmpty()
                ? page(subject, new Sent(Map.of("day", Words.typed(Words.today()))))
                        .asked(frame, subject, VIEW)
                : HttpResponse.seeOther(
                        subject.done(subject.plan().isOpen() ? "no-milestone" : "closed-plan"));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> reach(
            Page frame,
            SignedIn who,
            Membership membership,
            String plan,
            String action,
            @Body Map<String, Object> fields) {
        var subject = desk.find(who, membership.asEditor(), plan, action);
        var sent = new Sent(fields);
        var errors = errors(subject, sent, Words.today());
        if (!errors.isEmpty()) {
            return page(subject, sent).again(frame, subject, VIEW, errors);
        }
        var milestone = chosen(subject, sent).orElseThrow();
        var day = sent.day("day").orElse(null);
        int version = version(sent);
        var outcome =
                desk.write(
                        who,
                        subject,
                        sql -> ProgressWriting.reach(sql, subject, milestone.id(), day, version));
        return switch (outcome) {
            case DONE -> HttpResponse.seeOther(subject.done("reached"));
            case PLAN_CLOSED ->
                    page(subject, sent).again(frame, subject, VIEW, Subject.closed("milestone"));
            case CHANGED ->
                    changed(frame, desk.find(who, membership, plan, action), milestone, sent, day);
        };
    }

    private static List<FieldError> errors(Subject subject, Sent sent, LocalDate today) {
        var errors = new ArrayList<FieldError>();
        if (chosen(subject, sent).isEmpty()) {
            errors.add(new FieldError("milestone", "Choose a milestone"));
        }
        if (!sent.line("day").isEmpty()
                && sent.day("day").filter(day -> !day.isAfter(today)).isEmpty()) {
            errors.add(
                    new FieldError(
                            "day",
                            "Enter the day on which it was reached, today or earlier, such as %s, or leave it empty if it was not"
                                    .formatted(Words.typed(today))));
        }
        return errors;
    }

    /**
     * Somebody else has changed the milestone: the same form with the new version, beside theirs.
     */
    private static HttpResponse<?> changed(
            Page frame, Subject now, Milestone before, Sent sent, @Nullable LocalDate day) {
        var milestone =
                now.action().milestones().stream()
                        .filter(m -> m.id().equals(before.id()))
                        .findFirst();
        if (milestone.isPresent() && Objects.equals(milestone.get().reachedOn(), day)) {
            return HttpResponse.seeOther(now.done("reached"));
        }
        var there =
                milestone
                        .map(
                                m ->
                                        List.of(
                                                SummaryRow.of("Milestone", m.body()),
                                                SummaryRow.of("State", state(m))))
                        .orElse(List.of(SummaryRow.of("Milestone", "It has been removed")));
        var again = milestone.map(m -> sent.with("milestone", value(m))).orElse(sent);
        return page(now, again)
                .beside("Somebody else has changed this milestone", there)
                .conflicting(frame, now, VIEW);
    }

    /** The milestone of a value such as "(its id)-v3"; the number is the version on the page. */
    private static Optional<Milestone> chosen(Subject subject, Sent sent) {
        var value = sent.line("milestone");
        return subject.action().milestones().stream()
                .filter(milestone -> value.startsWith(milestone.id() + "-v"))
                .findFirst();
    }

    private static int version(Sent sent) {
        var value = sent.line("milestone");
        var number = value.substring(value.lastIndexOf('v') + 1);
        return number.matches("\\d{1,9}") ? Integer.parseInt(number) : -1;
    }

    private static String value(Milestone milestone) {
        return milestone.id() + "-v" + milestone.version();
    }

    private static String state(Milestone milestone) {
        var reached = milestone.reachedOn();
        return reached == null ? "Not reached yet" : "Reached on " + Words.day(reached);
    }

    private static FormPage page(Subject subject, Sent sent) {
        var choices =
                subject.action().milestones().stream()
                        .map(m -> new Choice(value(m), Words.shortened(m.body()), state(m)))
                        .toList();
        return FormPage.of(subject, "Say when a milestone was reached", "/reached", sent)
                .choosing(choices, List.of());
    }
}
