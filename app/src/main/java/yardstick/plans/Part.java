package yardstick.plans;

import java.util.stream.Stream;

/** The kinds of parts that a plan is made of, each with its form. */
enum Part {
    PRIORITIES("priorities", "priority", new PriorityForm()),
    OUTCOMES("outcomes", "outcome", new OutcomeForm()),
    ACTIONS("actions", "action", new ActionForm()),
    MILESTONES("milestones", "milestone", new MilestoneForm()),
    MEASURES("measures", "success measure", new MeasureForm()),
    RISKS("risks", "risk", new RiskForm());

    /** What a route has between braces. */
    static final String PATTERN = "priorities|outcomes|actions|milestones|measures|risks";

    private final String word;
    private final String noun;
    private final PartForm form;

    Part(String word, String noun, PartForm form) {
        this.word = word;
        this.noun = noun;
        this.form = form;
    }

    /** The part with this word in an address; the route lets no other through. */
    static Part of(String word) {
        return Stream.of(values()).filter(p -> p.word.equals(word)).findFirst().orElseThrow();
    }

    String word() {
        return word;
    }

    String noun() {
        return noun;
    }

    /** "an action", "a priority". */
    String article() {
        return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
    }

    PartForm form() {
        return form;
    }
}
