package yardstick.papers;

import yardstick.assessment.SelfAssessment;
import yardstick.comparison.Indicator;
import yardstick.plan.Plan;
import yardstick.web.Choice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Exactly what {@code papers/choose.jte} prints.
 *
 * @param action where the choice is sent
 * @param here its own address, to which the words to look for are sent
 * @param review the review it is for; empty for none
 * @param words what is looked for among the indicators
 * @param assessments self-assessments to begin with, below none
 * @param topics indicators to choose from
 * @param plans plans to choose from
 * @param assessment the self-assessment that is chosen; empty for none
 * @param indicators codes that are chosen
 * @param planned plans that are chosen
 * @param judgements whether the judgements are
 * @param commentary whether what the council says of the indicators is
 */
public record ChoosePage(
        String action,
        String here,
        String review,
        String words,
        List<Choice> assessments,
        List<Topic> topics,
        List<Choice> plans,
        String assessment,
        Set<String> indicators,
        Set<String> planned,
        boolean judgements,
        boolean commentary) {

    /** A topic with its indicators; {@code id} names it on the page. */
    public record Topic(String id, String title, boolean open, List<Choice> indicators) {}

    static ChoosePage of(
            String sharing,
            Map<String, List<Indicator>> byTopic,
            List<Plan> plans,
            List<SelfAssessment> assessments,
            Source.OfChosen chosen,
            String words) {
        var codes = Set.copyOf(chosen.indicators());
        return new ChoosePage(
                sharing + "/new",
                sharing + "/choose",
                chosen.review(),
                words,
                assessments(assessments),
                topics(byTopic, codes, words),
                plans.stream().map(p -> Choice.of(p.id().toString(), p.title())).toList(),
                chosen.assessment(),
                codes,
                chosen.plans().stream().map(Object::toString).collect(Collectors.toSet()),
                chosen.judgements(),
                chosen.commentary());
    }

    private static List<Choice> assessments(List<SelfAssessment> all) {
        return Stream.concat(
                        Stream.of(Choice.of("", "None: this is no engagement pack")),
                        all.stream().map(one -> Choice.of(one.id().toString(), one.title())))
                .toList();
    }

    /** What was chosen stays in sight whatever is looked for; no indicator stands there twice. */
    private static List<Topic> topics(
            Map<String, List<Indicator>> byTopic, Set<String> codes, String words) {
        var looked = Stream.of(words.toLowerCase(Locale.UK).split("\\s+")).toList();
        var seen = new HashSet<String>();
        var topics = new ArrayList<Topic>();
        byTopic.forEach(
                (topic, all) -> {
                    var here =
                            all.stream()
                                    .filter(i -> codes.contains(i.code()) || holds(i, looked))
                                    .filter(i -> seen.add(i.code()))
                                    .map(i -> Choice.of(i.code(), i.title()))
                                    .toList();
                    boolean open =
                            !words.isBlank()
                                    || here.stream().anyMatch(c -> codes.contains(c.value()));
                    if (!here.isEmpty()) {
                        topics.add(new Topic("topic-" + topics.size(), topic, open, here));
                    }
                });
        return topics;
    }

    private static boolean holds(Indicator indicator, List<String> words) {
        var text = (indicator.title() + " " + indicator.definition()).toLowerCase(Locale.UK);
        return words.stream().allMatch(text::contains);
    }
}
