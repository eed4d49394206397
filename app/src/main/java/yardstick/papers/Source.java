package yardstick.papers;

import yardstick.tenants.Refusal;
import yardstick.web.FieldError;
import yardstick.web.Typed;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a shared paper is made of. */
sealed interface Source {

    /** A plan, as it stands today. */
    record OfPlan(UUID plan) implements Source {

        @Override
        public String path() {
            return "/plans/" + plan;
        }

        @Override
        public Map<String, String> fields() {
            return Map.of("plan", plan.toString());
        }
    }

    /** The pack of a meeting. */
    record OfMeeting(UUID board, UUID meeting) implements Source {

        @Override
        public String path() {
            return "/boards/%s/meetings/%s".formatted(board, meeting);
        }

        @Override
        public Map<String, String> fields() {
            return Map.of("board", board.toString(), "meeting", meeting.toString());
        }
    }

    /**
     * A self-assessment, as it stands today.
     *
     * @param review the review whose team is to read it; empty where that is not known yet
     */
    record OfAssessment(UUID assessment, String review) implements Source {

        @Override
        public String path() {
            return "/self-assessments/" + assessment;
        }

        @Override
        public Map<String, String> fields() {
            return Map.of(ASSESSMENT, assessment.toString(), "review", review);
        }
    }

    /**
     * A pack of what somebody chose: a self-assessment, indicators, plans, judgements.
     *
     * @param review the review it is for; empty for none
     * @param assessment the self-assessment it begins with; empty for none
     * @param indicators codes of published indicators, in order
     * @param plans the plans
     * @param judgements whether the judgements of inspectorates are in it
     */
    record OfChosen(
            String review,
            String assessment,
            List<String> indicators,
            List<UUID> plans,
            boolean judgements)
            implements Source {

        private static final int LONGEST_PATH = 400;

        @Override
        public String path() {
            var path =
                    CHOOSE
                            + fields().entrySet().stream()
                                    .filter(field -> !field.getValue().isEmpty())
                                    .map(field -> field.getKey() + "=" + field.getValue())
                                    .collect(Collectors.joining("&", "?", ""));
            if (path.length() <= LONGEST_PATH) {
                return path;
            }
            return assessment.isEmpty() ? CHOOSE : CHOOSE + "?" + ASSESSMENT + "=" + assessment;
        }

        @Override
        public Map<String, String> fields() {
            var fields = new LinkedHashMap<String, String>();
            fields.put("review", review);
            fields.put(ASSESSMENT, assessment);
            fields.put(INDICATOR, String.join(",", indicators));
            fields.put(
                    "plans", plans.stream().map(UUID::toString).collect(Collectors.joining(",")));
            fields.put("judgements", judgements ? "yes" : "");
            return fields;
        }

        /** Whether anything was chosen, and not more than fits. */
        boolean isOfASize() {
            return (!indicators.isEmpty()
                            || !plans.isEmpty()
                            || judgements
                            || !assessment.isEmpty())
                    && indicators.size() <= PackBlocks.MOST_INDICATORS;
        }

        /** What to do about a choice that is none, or too much. */
        FieldError wrong() {
            return new FieldError(
                    "words",
                    indicators.size() > PackBlocks.MOST_INDICATORS
                            ? "Choose up to %d indicators; you have chosen %d"
                                    .formatted(PackBlocks.MOST_INDICATORS, indicators.size())
                            : "Choose at least one indicator or plan, or the judgements");
        }
    }

    /** Where it is chosen what goes into a pack. */
    String CHOOSE = "/sharing/choose";

    /** What a form calls the self-assessment. */
    String ASSESSMENT = "assessment";

    /** What a form calls the indicators that were chosen. */
    String INDICATOR = "indicator";

    /** Its address within the council's space. */
    String path();

    /** How an address or a form names it. */
    Map<String, String> fields();

    /** What an address or a form names; refuses the request where that is nothing. */
    static Source read(Map<String, ?> sent) {
        if (!Collections.disjoint(sent.keySet(), Set.of(INDICATOR, "plans", "judgements"))) {
            return chosen(sent);
        }
        if (sent.containsKey(ASSESSMENT)) {
            return new OfAssessment(id(sent, ASSESSMENT), review(sent));
        }
        return sent.containsKey("plan")
                ? new OfPlan(id(sent, "plan"))
                : new OfMeeting(id(sent, "board"), id(sent, "meeting"));
    }

    /** Reads what was ticked, one by one or as a list. */
    static OfChosen chosen(Map<String, ?> sent) {
        return new OfChosen(
                review(sent),
                Typed.id(Typed.line(sent, ASSESSMENT)).map(UUID::toString).orElse(""),
                each(sent, INDICATOR).filter(code -> code.matches("[a-z0-9-]{1,80}")).toList(),
                each(sent, "plans").flatMap(id -> Typed.id(id).stream()).toList(),
                Typed.line(sent, "judgements").equals("yes"));
    }

    private static String review(Map<String, ?> sent) {
        return Typed.id(Typed.line(sent, "review")).map(UUID::toString).orElse("");
    }

    private static Stream<String> each(Map<String, ?> sent, String field) {
        return Typed.all(sent, field).stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct();
    }

    private static UUID id(Map<String, ?> sent, String field) {
        return Typed.id(Typed.line(sent, field))
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_YOURS));
    }
}
