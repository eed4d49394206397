package yardstick.progress;

import io.micronaut.http.HttpResponse;

import org.jspecify.annotations.Nullable;

import yardstick.plan.Action;
import yardstick.plan.RatedAs;
import yardstick.plan.WholePlan;
import yardstick.tenants.Membership;
import yardstick.web.Choice;
import yardstick.web.FieldError;
import yardstick.web.Page;
import yardstick.web.SummaryRow;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lays out the table in which the actions of a plan are rated. */
final class RatingsWriter {

    /** A form of more rows than this would be larger than what the portal reads. */
    static final int MOST_ROWS = 1_000;

    static final String HEADING = "Rate the actions of this plan";

    private static final Choice NOT_RATED = Choice.of("", "Not rated");

    private final Membership membership;
    private final WholePlan whole;
    private final List<LocalDate> reports;
    private final RatingsForm form;

    RatingsWriter(
            Membership membership, WholePlan whole, List<LocalDate> reports, RatingsForm form) {
        this.membership = membership;
        this.whole = whole;
        this.reports = reports;
        this.form = form;
    }

    WholePlan whole() {
        return whole;
    }

    RatingsForm form() {
        return form;
    }

    boolean isOpen() {
        return whole.plan().isOpen();
    }

    HttpResponse<?> answer(Page frame, String view, RatingsPage page) {
        return HttpResponse.ok(frame(frame).show(view, page));
    }

    HttpResponse<?> again(Page frame, String view, RatingsPage page, List<FieldError> errors) {
        return HttpResponse.unprocessableEntity()
                .body(frame(frame).withErrors(errors).show(view, page));
    }

    private Page frame(Page frame) {
        return Subject.below(frame, membership, whole.plan())
                .titled(
                        "%s: %s, %s"
                                .formatted(
                                        HEADING,
                                        Words.shortened(whole.plan().title()),
                                        membership.name()));
    }

    /** The page on which it is chosen what the table will be about. */
    RatingsPage choosing(String notice) {
        return page("", notice, RatingsPage.Filled.NOTHING);
    }

    /** What the fields of the table begin with. */
    enum Fill {
        /** What holds for this report. */
        THERE,
        /** The same, and where there is nothing, what held for the report before. */
        COPIED,
        /** What was typed. */
        TYPED
    }

    /**
     * The page with the table.
     *
     * @param there what holds for this report
     * @param before what held for the reports before it
     */
    RatingsPage table(String banner, Map<UUID, Given> there, Map<UUID, Given> before, Fill fill) {
        var actions = form.actions(whole);
        if (actions.size() > MOST_ROWS) {
            return choosing(
                    "That would be %,d actions in one table. Choose one priority."
                            .formatted(actions.size()));
        }
        if (actions.isEmpty()) {
            return choosing("There is no open action to rate.");
        }
        var rows = actions.stream().map(action -> row(action, there, before, fill)).toList();
        var filled =
                new RatingsPage.Filled(
                        caption(),
                        form.sent().id("key").orElseGet(UUID::randomUUID).toString(),
                        fill != Fill.THERE || before.isEmpty() ? "" : address() + "&copy=yes",
                        steps(),
                        whole.scale().stream()
                                .map(step -> SummaryRow.of(step.label(), step.definition()))
                                .toList(),
                        rows);
        return page(banner, "", filled);
    }

    private List<Choice> steps() {
        var steps =
                whole.scale().stream()
                        .map(step -> Choice.of(String.valueOf(step.no()), step.label()));
        return Stream.concat(Stream.of(NOT_RATED), steps).toList();
    }

    private String caption() {
        return "Ratings by %s for the report of %s"
                .formatted(
                        form.as().orElseThrow() == RatedAs.BOARD
                                ? "the board"
                                : "the actions’ owners",
                        Words.day(form.sent().day("day").orElseThrow()));
    }

    private RatingsPage page(String banner, String notice, RatingsPage.Filled table) {
        var priorities =
                Stream.concat(
                                Stream.of(Choice.of("", "All priorities")),
                                whole.priorities().stream()
                                        .map(
                                                p ->
                                                        Choice.of(
                                                                p.id().toString(),
                                                                "%d: %s"
                                                                        .formatted(
                                                                                p.position(),
                                                                                Words.shortened(
                                                                                        p
                                                                                                .title())))))
                        .toList();
        var said = reports.stream().limit(3).map(Words::day).collect(Collectors.joining(", "));
        return new RatingsPage(
                banner,
                whole.plan().title(),
                notice,
                path() + "/ratings",
                path(),
                new RatingsPage.Chosen(
                        form.sent().line("day"),
                        said.isEmpty() ? "" : " Rated so far: " + said + ".",
                        form.sent().line("as"),
                        form.priority(),
                        RatingForm.CAPACITIES,
                        priorities),
                table);
    }

    private String path() {
        return Subject.plans(membership) + "/" + whole.plan().id();
    }

    /** The address of this table. */
    String address() {
        return "%s/ratings?day=%s&as=%s&priority=%s"
                .formatted(
                        path(),
                        encoded(form.sent().line("day")),
                        encoded(form.sent().line("as")),
                        encoded(form.priority()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private RatingsPage.Row row(
            Action action, Map<UUID, Given> there, Map<UUID, Given> before, Fill fill) {
        var holds = there.get(action.id());
        var last = before.get(action.id());
        return switch (fill) {
            case TYPED -> row(action, last, form.step(action), form.reason(action));
            case THERE -> row(action, last, holds);
            case COPIED -> row(action, last, holds == null ? last : holds);
        };
    }

    private RatingsPage.Row row(Action action, @Nullable Given last, @Nullable Given shown) {
        return shown == null
                ? row(action, last, "", "")
                : row(action, last, String.valueOf(shown.step()), shown.reason());
    }

    private RatingsPage.Row row(Action action, @Nullable Given last, String step, String reason) {
        return new RatingsPage.Row(
                action.id().toString(),
                (action.reference() + " " + action.title()).strip(),
                path() + "/actions/" + action.id(),
                String.join("; ", action.owners()),
                last == null
                        ? "Not rated"
                        : "%s, for %s"
                                .formatted(
                                        Words.step(whole.scale(), last.step()).label(),
                                        Words.day(last.ratedFor())),
                step,
                reason);
    }
}
