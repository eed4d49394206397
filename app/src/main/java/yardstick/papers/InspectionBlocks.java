package yardstick.papers;

import yardstick.judgements.Framework;
import yardstick.judgements.Judgement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a council has recorded of one inspection, as parts of a paper. */
final class InspectionBlocks {

    private final Recorded.Inspection own;
    private final Framework framework;
    private final Recorded.Visit visit;
    private final List<Judgement> judgements;
    private final Answers answers;

    /**
     * Of a record.
     *
     * @param visit kind and days: of the published inspection where the record adds to one
     * @param judgements the same of what was found
     */
    InspectionBlocks(
            Recorded.Inspection own,
            Framework framework,
            Recorded.Visit visit,
            List<Judgement> judgements,
            Answers answers) {
        this.own = own;
        this.framework = framework;
        this.visit = visit;
        this.judgements = judgements;
        this.answers = answers;
    }

    /** "Inspection, 26 April 2016 (SIF)". */
    String title() {
        return "%s%s, %s (%s)"
                .formatted(
                        visit.kind().substring(0, 1).toUpperCase(java.util.Locale.UK),
                        visit.kind().substring(1),
                        Days.words(visit.on()),
                        framework.code());
    }

    /** As frozen on a day. */
    List<Block> all(LocalDate day) {
        var blocks = new ArrayList<Block>();
        blocks.add(
                new Block.Text(
                        own.published() == null
                                ? "The council’s own record."
                                : "Published by the inspectorate, with what the council has"
                                        + " recorded of the report."));
        blocks.add(Stamp.of(day));
        blocks.add(new Block.Bullets(facts()));
        blocks.add(new Block.Heading(2, "Judgements"));
        blocks.add(judged());
        blocks.add(new Block.Heading(2, "What the council has recorded"));
        if (!own.words().summary().isEmpty()) {
            blocks.add(new Block.Text(own.words().summary()));
        }
        blocks.add(new Block.Text("Read in: " + own.words().source()));
        blocks.add(new Block.Heading(2, "Recommendations"));
        blocks.add(recommendations());
        blocks.add(new Block.Heading(2, "Facts of the area as the report states them"));
        blocks.add(stated());
        return blocks;
    }

    private List<String> facts() {
        var facts = new ArrayList<String>();
        facts.add(
                framework.inspectorate().isEmpty()
                        ? "Framework: " + framework.code()
                        : "Framework: %s: %s, %s"
                                .formatted(
                                        framework.code(),
                                        framework.name(),
                                        framework.inspectorate()));
        facts.add("Visited from: " + Days.words(visit.on()));
        if (visit.until() != null) {
            facts.add("Until: " + Days.words(visit.until()));
        }
        facts.add(
                "Published: "
                        + (visit.publishedOn() == null
                                ? "The source does not say"
                                : Days.words(visit.publishedOn())));
        if (!visit.theme().isBlank()) {
            facts.add("Looked at: " + visit.theme());
        }
        return facts;
    }

    private Block judged() {
        return judgements.isEmpty()
                ? new Block.Text("No grades.")
                : new Block.Grid(
                        "Judgements, in the framework’s own words",
                        List.of("Area", "Grade"),
                        judgements.stream().map(j -> List.of(j.area(), j.grade())).toList());
    }

    private Block recommendations() {
        return own.recommendations().isEmpty()
                ? new Block.Text("None has been recorded.")
                : new Block.Grid(
                        "Recommendations and what is done about them",
                        List.of("Number", "What is asked", "Paragraphs", "Actions that answer it"),
                        own.recommendations().stream()
                                .map(
                                        asked ->
                                                List.of(
                                                        String.valueOf(asked.number()),
                                                        asked.body(),
                                                        asked.paragraphs(),
                                                        answers.to(asked.id())))
                                .toList());
    }

    private Block stated() {
        return own.facts().isEmpty()
                ? new Block.Text("None has been recorded.")
                : new Block.Grid(
                        "Facts of the area",
                        List.of("Fact", "Value as printed", "Of when", "Where in the report"),
                        own.facts().stream()
                                .map(
                                        fact ->
                                                List.of(
                                                        fact.label(),
                                                        fact.value(),
                                                        fact.asAt(),
                                                        fact.paragraph()))
                                .toList());
    }
}
