package yardstick.submissions;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import yardstick.intake.Problem;
import yardstick.intake.Reviews;
import yardstick.intake.Rule;
import yardstick.intake.Submission;
import yardstick.web.FieldError;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the checks say of a submission as pages print it: by kind, errors first, and of many of a
 * kind only the first, so that a page stays short however long the file was.
 *
 * @param groups the kinds that there are
 * @param path the submission's address
 */
public record Problems(List<Group> groups, String path) {

    /** So many in all are shown at once. */
    private static final int ALL = 50;

    /** Of more than that, so many of each kind. */
    private static final int OF_A_KIND = 10;

    private static final int ON_A_PAGE = 100;
    private static final int IN_SUMMARY = 20;

    /**
     * A problem as printed.
     *
     * @param id its place on the page
     * @param severity "Error" or "Warning"
     * @param place where it is; empty for the whole
     * @param column the column; empty for a whole row
     * @param value what stands there
     * @param rule what it is held to
     * @param message what is wrong and how to mend it
     * @param mend where to mend it; empty when it cannot be
     */
    public record Line(
            String id,
            String severity,
            String place,
            String column,
            String value,
            String rule,
            String message,
            String mend) {}

    /**
     * All that break one rule in one way.
     *
     * @param kind its name in addresses, such as "error-number"
     * @param error whether they must be mended
     * @param summary the rule and how many, such as "Number: 12 errors"
     * @param lines all of them
     */
    public record Group(String kind, boolean error, String summary, List<Line> lines) {}

    private record Kind(Problem.Severity severity, Rule rule) {
        static final Comparator<Kind> ORDER =
                Comparator.comparing(Kind::severity).thenComparing(Kind::rule);

        static Kind of(Problem problem) {
            return new Kind(problem.severity(), problem.rule());
        }

        String code() {
            return (severity.name() + "-" + rule.name()).toLowerCase(Locale.ROOT).replace('_', '-');
        }

        String words(int number) {
            return "%s: %s"
                    .formatted(
                            rule.words(),
                            Words.number(number, severity.word().toLowerCase(Locale.ROOT)));
        }
    }

    /** Those of a submission that is still under way; of one that is closed there are none. */
    static Problems of(Subject subject, Reviews.Review review) {
        var submission = review.submission();
        var path = subject.path(submission.id());
        boolean open =
                submission.state() == Submission.State.DRAFT
                        || submission.state() == Submission.State.SUBMITTED;
        boolean mend = subject.mayEdit() && submission.state() == Submission.State.DRAFT;
        var kinds =
                (open ? review.checked().problems() : List.<Problem>of())
                        .stream()
                                .collect(
                                        groupingBy(
                                                Kind::of,
                                                () -> new TreeMap<>(Kind.ORDER),
                                                toList()));
        var groups = new ArrayList<Group>();
        int number = 0;
        for (var each : kinds.entrySet()) {
            var lines = new ArrayList<Line>();
            for (var problem : each.getValue()) {
                lines.add(line(problem, ++number, mend ? path : ""));
            }
            groups.add(
                    new Group(
                            each.getKey().code(),
                            each.getKey().severity() == Problem.Severity.ERROR,
                            each.getKey().words(lines.size()),
                            lines));
        }
        return new Problems(groups, path);
    }

    private static Line line(Problem problem, int number, String path) {
        return new Line(
                "problem-" + number,
                problem.severity().word(),
                place(problem.no(), problem.sheet(), problem.row()),
                problem.heading(),
                problem.value(),
                problem.rule().words(),
                problem.message(),
                path.isEmpty() || problem.no() == 0 ? "" : path + "/rows/" + problem.no());
    }

    /** Where an entry stands. */
    static String place(int no, String sheet, int row) {
        if (row == 0) {
            return no == 0 ? "" : "Entry " + no;
        }
        return sheet.isEmpty() ? "Row " + row : "%s, row %d".formatted(sheet, row);
    }

    private int number(boolean errors) {
        return groups.stream()
                .filter(group -> group.error() == errors)
                .mapToInt(group -> group.lines().size())
                .sum();
    }

    /** How many there are; empty for none. */
    String counts() {
        return groups.isEmpty()
                ? ""
                : "%s to mend, %s to look at"
                        .formatted(
                                Words.number(number(true), "error"),
                                Words.number(number(false), "warning"));
    }

    /** What the submission's page shows of them. */
    List<SubmissionPage.Found> shown() {
        boolean few = number(true) + number(false) <= ALL;
        return groups.stream()
                .map(
                        group ->
                                new SubmissionPage.Found(
                                        group.kind(),
                                        group.summary(),
                                        few
                                                ? group.lines()
                                                : group.lines().stream().limit(OF_A_KIND).toList(),
                                        few || group.lines().size() <= OF_A_KIND
                                                ? ""
                                                : path + "/problems/" + group.kind(),
                                        few))
                .toList();
    }

    /** What the error summary lists: each error, or each kind of error where there are many. */
    List<FieldError> errors() {
        boolean each = number(true) <= IN_SUMMARY;
        return groups.stream()
                .filter(Group::error)
                .flatMap(
                        group ->
                                each
                                        ? group.lines().stream().map(Problems::error)
                                        : Stream.of(new FieldError(group.kind(), group.summary())))
                .toList();
    }

    private static FieldError error(Line line) {
        return new FieldError(
                line.id(),
                line.place().isEmpty() ? line.message() : line.place() + ": " + line.message());
    }

    /** A page of one kind; empty when there is none of it. */
    Optional<ProblemsPage> page(String kind, int asked) {
        return groups.stream()
                .filter(group -> group.kind().equals(kind))
                .findFirst()
                .map(
                        group -> {
                            int pages = (group.lines().size() + ON_A_PAGE - 1) / ON_A_PAGE;
                            int page = Math.clamp(asked, 1, pages);
                            var address = path + "/problems/" + kind + "?page=";
                            return new ProblemsPage(
                                    group.summary(),
                                    group.lines().stream()
                                            .skip((page - 1L) * ON_A_PAGE)
                                            .limit(ON_A_PAGE)
                                            .toList(),
                                    path,
                                    pages == 1 ? "" : "Page %d of %d".formatted(page, pages),
                                    page == 1 ? "" : address + (page - 1),
                                    page == pages ? "" : address + (page + 1));
                        });
    }
}
