package yardstick.papers;

import yardstick.claims.Claim;
import yardstick.claims.ClaimWords;
import yardstick.claims.Line;
import yardstick.papers.Gathered.Watched;
import yardstick.plan.Measure;
import yardstick.plan.WholePlan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Whether indicators have moved since the baselines of the plans' measures, in sentences.
 *
 * @param begins by action, the day on which work on it began
 */
record Movements(Map<UUID, LocalDate> begins) {

    /** Of these plans. */
    static Movements of(List<WholePlan> plans) {
        var begins = new HashMap<UUID, LocalDate>();
        for (var whole : plans) {
            whole.actions()
                    .forEach(
                            action ->
                                    begins.put(
                                            action.id(),
                                            Optional.ofNullable(action.startsOn())
                                                    .orElse(whole.plan().startsOn())));
        }
        return new Movements(begins);
    }

    /** What may be said of one indicator, once for each different thing. */
    List<Block> of(String council, Line line, Watched watched, List<Measure> measures) {
        return measures.stream()
                .filter(
                        measure ->
                                watched.code()
                                        .equals(
                                                watched.inYear()
                                                        ? measure.collected()
                                                        : measure.published()))
                .map(
                        measure ->
                                Claim.of(
                                        measure,
                                        Optional.of(line),
                                        begins.getOrDefault(measure.action(), LocalDate.MIN)))
                .map(claim -> new ClaimWords(council, claim).sentences())
                .distinct()
                .<Block>map(said -> new Block.Text(String.join(" ", said)))
                .toList();
    }
}
