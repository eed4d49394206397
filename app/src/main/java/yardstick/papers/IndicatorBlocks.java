package yardstick.papers;

import org.jspecify.annotations.Nullable;

import yardstick.claims.ClaimWords;
import yardstick.claims.CollectedLine;
import yardstick.plan.Measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * The indicators that plans' actions should move, each with a sentence, a picture and a table; what
 * is published first, then what the council collects itself.
 */
final class IndicatorBlocks {

    private final Beside beside;
    private final List<Measure> measures;

    /** For the measures of some plans. */
    IndicatorBlocks(Beside beside, List<Measure> measures) {
        this.beside = beside;
        this.measures = measures;
    }

    /** All indicators that the measures name, each once, in their order. */
    List<Block> all() {
        var blocks = new ArrayList<Block>();
        for (var code : codes(measures, Measure::published)) {
            beside.catalogue()
                    .findIndicator(code)
                    .filter(indicator -> indicator.findLatest().isPresent())
                    .map(indicator -> new PublishedBlocks(beside, indicator, measures).all())
                    .ifPresent(blocks::addAll);
        }
        for (var code : codes(measures, Measure::collected)) {
            if (beside.gathered().lines().collected().get(code) instanceof CollectedLine line) {
                blocks.addAll(new CollectedBlocks(beside, line, measures).all());
            }
        }
        if (!blocks.isEmpty()) {
            blocks.addFirst(new Block.Heading(2, "Indicators that the plan should move"));
            blocks.add(new Block.Text(ClaimWords.NOT_CAUSED));
        }
        return blocks;
    }

    private static List<String> codes(
            List<Measure> measures, Function<Measure, @Nullable String> code) {
        return measures.stream().map(code).filter(Objects::nonNull).distinct().toList();
    }
}
