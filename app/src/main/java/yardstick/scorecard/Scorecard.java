package yardstick.scorecard;

import yardstick.beside.InYear;
import yardstick.beside.Latest;
import yardstick.comparison.Catalogue;
import yardstick.comparison.Scored;
import yardstick.scoring.Topics;
import yardstick.targets.OwnTarget;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What was asked for, worked out: the page, the file and the picture are written from it.
 *
 * @param catalogue where the figures are from
 * @param asked what was asked for
 * @param byTopic what is shown, by topic; an indicator with two topics under each
 * @param targets those that the reader may see
 * @param latest the council's latest in-year figures, as the reader may see them
 */
record Scorecard(
        Catalogue catalogue,
        Asked asked,
        Map<String, List<Cards.Card>> byTopic,
        List<OwnTarget> targets,
        Latest latest) {

    static Scorecard of(
            Catalogue catalogue, Cards cards, Asked asked, List<OwnTarget> targets, Latest latest) {
        var wanted = asked.indicators(catalogue);
        var found = new LinkedHashMap<String, Cards.Card>();
        cards.of(catalogue, asked)
                .forEach(c -> found.put(c.scored().comparison().indicator().code(), c));
        var byTopic =
                Topics.shown(
                        wanted,
                        indicator ->
                                Optional.ofNullable(found.get(indicator.code()))
                                        .filter(c -> asked.filter().shows(c.scored())));
        return new Scorecard(catalogue, asked, byTopic, targets, latest);
    }

    /** The council's latest in-year figure of the same measure. */
    Optional<InYear> inYear(Scored scored) {
        return latest.find(asked.council(), scored.comparison().indicator().code());
    }

    /** Whether any indicator shown has one. */
    boolean hasInYear() {
        return shown().stream().anyMatch(scored -> inYear(scored).isPresent());
    }

    /** Every indicator shown, once. */
    List<Scored> shown() {
        return byTopic.values().stream()
                .flatMap(List::stream)
                .collect(
                        Collectors.toMap(
                                card -> card.scored().comparison().indicator().code(),
                                Cards.Card::scored,
                                (first, again) -> first,
                                LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** The topic in words. */
    String topic() {
        return Topics.words(asked.topic());
    }
}
