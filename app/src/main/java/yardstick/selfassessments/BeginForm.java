package yardstick.selfassessments;

import yardstick.assessment.SelfAssessment;
import yardstick.web.Choice;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A self-assessment to begin.
 *
 * @param year the year in which it begins, on 1 April
 * @param questions the set of questions
 * @param author the role of who answers for it
 * @param takesOver whether it begins with the answers of the last before it
 */
record BeginForm(int year, String questions, String author, boolean takesOver) {

    static final String AUTHOR_HINT =
            "A role such as Head of Quality Assurance, never a name, up to 160 characters";

    /** Councils have been asked for one each year since 2018-19. */
    private static final int FIRST = 2018;

    private static final String OTHERS = "Choose one of those that are offered";

    /** What is asked; years that are there already are not offered. */
    static List<Field> fields(List<SelfAssessment> there, List<Choice> questionSets) {
        var fields = new ArrayList<Field>();
        fields.add(Field.select("year", "Which year, from 1 April?", "", OTHERS, years(there)));
        fields.add(
                Field.select(
                        "questions", "Which questions does it answer?", "", OTHERS, questionSets));
        fields.add(
                Field.line("author", "Author", AUTHOR_HINT, "Enter the role of the author", 160));
        if (!there.isEmpty()) {
            fields.add(
                    Field.select(
                            "begin",
                            "Begin with",
                            "Evidence is not taken over: it is of that year",
                            OTHERS,
                            List.of(
                                    Choice.of("last", "The answers of the year before"),
                                    Choice.of("empty", "Nothing"))));
        }
        return fields;
    }

    private static List<Choice> years(List<SelfAssessment> there) {
        var now = SelfAssessment.yearOf(LocalDate.now(ZoneId.of("Europe/London")));
        var taken = there.stream().map(SelfAssessment::year).toList();
        var earlier = IntStream.iterate(now - 1, year -> year >= FIRST, year -> year - 1);
        return IntStream.concat(IntStream.of(now, now + 1), earlier)
                .filter(year -> !taken.contains(year))
                .mapToObj(y -> Choice.of(String.valueOf(y), SelfAssessment.yearWords(y)))
                .toList();
    }

    /** What was typed, which has no mistakes. */
    static BeginForm of(Form typed) {
        return new BeginForm(
                Integer.parseInt(typed.get("year")),
                typed.get("questions"),
                typed.get("author"),
                typed.get("begin").equals("last"));
    }
}
