package yardstick.selfassessments;

import jakarta.inject.Singleton;

import org.jooq.DSLContext;

import yardstick.assessment.AssessmentQueries;
import yardstick.assessment.SelfAssessment;
import yardstick.comparison.Catalogue;
import yardstick.comparison.StandardSet;
import yardstick.tenants.Tenancy;
import yardstick.web.Choice;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Where self-assessments are read and written, one transaction for each piece of work. */
@Singleton
class Desk {

    private final Tenancy tenancy;

    Desk(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    /** How a piece of writing ended. */
    enum Written {
        SAVED,
        /** Somebody else was first. */
        OVERTAKEN,
        /** It is signed off, and so does not change. */
        SIGNED
    }

    /** All of the council, the latest year first. */
    List<SelfAssessment> list(Space space) {
        return tenancy.read(
                space.who(),
                space.membership(),
                sql -> AssessmentQueries.list(sql, space.council()));
    }

    /** One, which must be there. */
    SelfAssessment find(Space space, String address) {
        var id = Space.id(address);
        return tenancy.read(
                        space.who(),
                        space.membership(),
                        sql -> AssessmentQueries.find(sql, space.council(), id))
                .orElseThrow(Space::notThere);
    }

    /** What has been made of it. */
    Steps steps(Space space, SelfAssessment assessment) {
        return tenancy.read(
                space.who(),
                space.membership(),
                sql ->
                        new Steps(
                                space,
                                assessment,
                                StepQueries.papers(sql, space.council(), assessment.id()),
                                StepQueries.teams(sql, space.council())));
    }

    /** Sets of questions to choose from. */
    List<Choice> questionSets(Space space) {
        return tenancy.read(space.who(), space.membership(), StepQueries::questionSets);
    }

    /** Pages of the council that evidence can point to, below the address of its space. */
    List<Choice> pages(Space space, Catalogue catalogue) {
        var indicators =
                StandardSet.of(catalogue).stream()
                        .map(
                                indicator ->
                                        Choice.of(
                                                "/indicators/" + indicator.code(),
                                                "Indicator: " + indicator.title()));
        var fixed =
                Stream.of(
                        Choice.of("/scorecard", "The scorecard"),
                        Choice.of("/inspections", "All inspections"));
        var own =
                tenancy.read(
                        space.who(),
                        space.membership(),
                        sql ->
                                Stream.of(
                                                StepQueries.plans(sql, space.council()),
                                                StepQueries.reviews(sql, space.council()),
                                                StepQueries.inspections(sql, space.council()))
                                        .flatMap(List::stream)
                                        .toList());
        return Stream.of(fixed, own.stream(), indicators).flatMap(each -> each).toList();
    }

    /** Begins one; false where there is one of that year already. */
    boolean begin(Space space, UUID id, BeginForm form) {
        return tenancy.write(
                space.who(),
                space.membership(),
                sql -> {
                    if (!AssessmentWrites.begin(
                            sql, space, id, form.year(), form.questions(), form.author())) {
                        return AssessmentQueries.find(sql, space.council(), id).isPresent();
                    }
                    if (form.takesOver()) {
                        takeOver(sql, space, id, form.year());
                    }
                    return true;
                });
    }

    /** What was answered the last time before, where the same is asked again. */
    private static void takeOver(DSLContext sql, Space space, UUID id, int year) {
        var all = AssessmentQueries.list(sql, space.council());
        var begun = all.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
        all.stream()
                .filter(each -> each.year() < year)
                .findFirst()
                .ifPresent(
                        last ->
                                last.answers().stream()
                                        .filter(answer -> !answer.body().isEmpty())
                                        .filter(a -> begun.find(a.question()).isPresent())
                                        .forEach(
                                                answer ->
                                                        AssessmentWrites.answer(
                                                                sql,
                                                                space.who(),
                                                                space.council(),
                                                                id,
                                                                answer.question(),
                                                                answer.body())));
    }

    /** Saves an answer that is still at the version that was on the page. */
    Written answer(Space space, UUID id, String question, int version, String body) {
        return change(
                space,
                id,
                (sql, now) -> {
                    var was = now.find(question).orElseThrow(Space::notThere);
                    if (was.body().equals(body)) {
                        return Written.SAVED;
                    }
                    if (was.version() != version) {
                        return Written.OVERTAKEN;
                    }
                    boolean saved =
                            was.version() == 0
                                    ? AssessmentWrites.answer(
                                                    sql,
                                                    space.who(),
                                                    space.council(),
                                                    id,
                                                    question,
                                                    body)
                                            == 1
                                    : AssessmentWrites.change(
                                            sql, space.who(), space.council(), id, was, body);
                    return saved ? Written.SAVED : Written.OVERTAKEN;
                });
    }

    /** Saves who answers for the text. */
    Written author(Space space, UUID id, int version, String author) {
        return change(
                space,
                id,
                (sql, now) ->
                        now.author().equals(author)
                                        || AssessmentWrites.author(
                                                sql, space.council(), id, version, author)
                                ? Written.SAVED
                                : Written.OVERTAKEN);
    }

    /** Adds evidence to an answer. */
    Written add(Space space, UUID id, String question, UUID key, EvidenceForm.Link link) {
        return change(
                space,
                id,
                (sql, now) -> {
                    if (now.find(question).isEmpty()) {
                        throw Space.notThere();
                    }
                    AssessmentWrites.evidence(sql, space.council(), id, question, key, link);
                    return Written.SAVED;
                });
    }

    /** Takes evidence away. */
    Written remove(Space space, UUID id, UUID evidence) {
        return change(
                space,
                id,
                (sql, now) -> {
                    AssessmentWrites.remove(sql, space.council(), id, evidence);
                    return Written.SAVED;
                });
    }

    /** Signs off what was looked at; what has changed since is not signed. */
    Written sign(Space space, UUID id, UUID key, String mark, String role) {
        return work(
                space,
                id,
                (sql, now) -> {
                    if (AssessmentWrites.isSigned(sql, space.council(), key)) {
                        return Written.SAVED;
                    }
                    if (!now.mark().equals(mark) || now.signed().isPresent()) {
                        return Written.OVERTAKEN;
                    }
                    AssessmentWrites.sign(sql, space, id, key, false, role, "");
                    return Written.SAVED;
                });
    }

    /** Takes the sign-off away and says why; where there is none any more, nothing is done. */
    Written open(Space space, UUID id, UUID key, String role, String reason) {
        return work(
                space,
                id,
                (sql, now) -> {
                    if (now.signed().isPresent()
                            && !AssessmentWrites.isSigned(sql, space.council(), key)) {
                        AssessmentWrites.sign(sql, space, id, key, true, role, reason);
                    }
                    return Written.SAVED;
                });
    }

    /** Writes down what has become of it. */
    void say(Space space, UUID id, UUID key, String body) {
        work(
                space,
                id,
                (sql, now) -> {
                    AssessmentWrites.say(sql, space.who(), space.council(), id, key, body);
                    return Written.SAVED;
                });
    }

    /** Work on one that is not signed off. */
    private Written change(
            Space space, UUID id, BiFunction<DSLContext, SelfAssessment, Written> work) {
        return work(
                space,
                id,
                (sql, now) -> now.signed().isPresent() ? Written.SIGNED : work.apply(sql, now));
    }

    /** One piece of work, alone with it until it is done. */
    private Written work(
            Space space, UUID id, BiFunction<DSLContext, SelfAssessment, Written> work) {
        return tenancy.write(
                space.who(),
                space.membership(),
                sql -> {
                    if (!AssessmentWrites.hold(sql, space.council(), id)) {
                        throw Space.notThere();
                    }
                    return work.apply(
                            sql, AssessmentQueries.find(sql, space.council(), id).orElseThrow());
                });
    }
}
