package yardstick.papers;

import yardstick.assessment.SelfAssessment;
import yardstick.comparison.Indicator;
import yardstick.plan.WholePlan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parts of a pack that are not a plan's. */
final class PackBlocks {

    /** How many indicators fit into one pack: each is a picture and a table. */
    static final int MOST_INDICATORS = 40;

    private final Beside beside;
    private final Source.OfChosen chosen;
    private final List<Indicator> indicators;
    private final Optional<SelfAssessment> assessment;

    PackBlocks(Beside beside, Source.OfChosen chosen, Optional<SelfAssessment> assessment) {
        this.beside = beside;
        this.chosen = chosen;
        this.assessment = assessment;
        this.indicators =
                chosen.indicators().stream()
                        .flatMap(code -> beside.catalogue().findIndicator(code).stream())
                        .filter(indicator -> indicator.findLatest().isPresent())
                        .limit(MOST_INDICATORS)
                        .toList();
    }

    /** Whether nothing of what was chosen is there. */
    boolean isEmpty(List<WholePlan> plans) {
        return indicators.isEmpty()
                && plans.isEmpty()
                && !chosen.judgements()
                && assessment.isEmpty();
    }

    /** What the pack is called. */
    String title(List<WholePlan> plans) {
        if (assessment.isPresent()) {
            return "Annual engagement pack of %s, %s"
                    .formatted(
                            beside.name(),
                            SelfAssessment.yearWords(assessment.orElseThrow().year()));
        }
        if (!chosen.review().isEmpty()) {
            return "Data pack of " + beside.name();
        }
        if (plans.isEmpty() && indicators.size() == 1 && !chosen.judgements()) {
            return "%s: %s".formatted(beside.name(), indicators.getFirst().title());
        }
        if (plans.isEmpty() && indicators.isEmpty()) {
            return "Judgements of inspectorates: " + beside.name();
        }
        return "Pack of " + beside.name();
    }

    /** What it holds and since when it stays as it is. */
    List<Block> contents(List<WholePlan> plans, LocalDate day) {
        var held = new ArrayList<String>();
        assessment.ifPresent(said -> held.add(said.title()));
        indicators.forEach(indicator -> held.add(indicator.title()));
        plans.forEach(whole -> held.add("Plan: " + whole.plan().title()));
        if (chosen.judgements()) {
            held.add("Judgements of inspectorates");
        }
        if (chosen.commentary()) {
            held.add("What the council says of these indicators");
        }
        return List.of(
                new Block.Heading(2, "What this pack holds"),
                Stamp.of(day),
                new Block.Bullets(held));
    }

    /** The self-assessment that the pack begins with. */
    List<Block> assessment() {
        var blocks = new ArrayList<Block>();
        assessment.ifPresent(
                said -> {
                    blocks.add(new Block.Heading(2, said.title()));
                    blocks.addAll(AssessmentBlocks.of(said, 3));
                });
        return blocks;
    }

    /** Each indicator with its sentence, picture and table; and what was read of it beside. */
    List<Block> indicators() {
        var blocks = new ArrayList<Block>();
        if (!indicators.isEmpty()) {
            blocks.add(new Block.Heading(2, "Indicators"));
        }
        for (var indicator : indicators) {
            blocks.addAll(new PublishedBlocks(beside, indicator, List.of()).all());
        }
        return blocks;
    }
}
