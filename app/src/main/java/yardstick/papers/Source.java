package yardstick.papers;

import yardstick.scoring.Filter;
import yardstick.tenants.Refusal;
import yardstick.web.FieldError;
import yardstick.web.Typed;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
     * @param commentary whether what the council says of the indicators is in it
     */
    record OfChosen(
            String review,
            String assessment,
            List<String> indicators,
            List<UUID> plans,
            boolean judgements,
            boolean commentary)
            implements Source {

        @Override
        public String path() {
            return CHOOSE + query(fields());
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
            fields.put(COMMENTARY, commentary ? "yes" : "");
            return fields;
        }

        /** The same with or without what the council says. */
        OfChosen with(boolean said) {
            return new OfChosen(review, assessment, indicators, plans, judgements, said);
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

    /** A version of a plan, as it was frozen. */
    record OfVersion(UUID plan, UUID version) implements Source {

        @Override
        public String path() {
            return "/plans/%s/versions/%s".formatted(plan, version);
        }

        @Override
        public Map<String, String> fields() {
            return Map.of("plan", plan.toString(), VERSION, version.toString());
        }
    }

    /** What the council has recorded of one inspection. */
    record OfInspection(UUID inspection) implements Source {

        @Override
        public String path() {
            return "/inspections/" + inspection;
        }

        @Override
        public Map<String, String> fields() {
            return Map.of(INSPECTION, inspection.toString());
        }
    }

    /** What the council has recorded of one peer review. */
    record OfReview(UUID review) implements Source {

        @Override
        public String path() {
            return "/reviews/" + review;
        }

        @Override
        public Map<String, String> fields() {
            return Map.of(RECORD, review.toString());
        }
    }

    /**
     * A scorecard.
     *
     * @param topic a topic, or all
     * @param model the neighbour model, by its year
     * @param filter which of its indicators
     */
    record OfScorecard(String topic, String model, Filter filter) implements Source {

        @Override
        public String path() {
            return "/scorecard" + query(fields());
        }

        @Override
        public Map<String, String> fields() {
            var fields = new LinkedHashMap<String, String>();
            fields.put(TOPIC, topic);
            fields.put("neighbours", model);
            fields.put("band", filter.band());
            fields.put("different", filter.different());
            fields.put("direction", filter.direction());
            return fields;
        }
    }

    /**
     * Figures of one indicator that the council has released.
     *
     * @param dataSet the code of the data set
     * @param indicator the code of the indicator
     * @param as who sees them so: a word for an audience of releases
     */
    record OfReleased(String dataSet, String indicator, String as) implements Source {

        @Override
        public String path() {
            return "/figures/%s/indicators/%s".formatted(dataSet, indicator);
        }

        @Override
        public Map<String, String> fields() {
            return Map.of(DATA_SET, dataSet, COLLECTED, indicator, "as", as);
        }

        /** Who sees them so; councils of the region where nobody is named. */
        ReleasedTo to() {
            return ReleasedTo.of(as).orElse(ReleasedTo.REGION);
        }
    }

    /** Where it is chosen what goes into a pack. */
    String CHOOSE = "/sharing/choose";

    /** What a form calls the self-assessment. */
    String ASSESSMENT = "assessment";

    /** What a form calls the indicators that were chosen. */
    String INDICATOR = "indicator";

    /** What a form calls a version of a plan. */
    String VERSION = "version";

    /** What a form calls an inspection. */
    String INSPECTION = "inspection";

    /** What a form calls the record of a review. */
    String RECORD = "record";

    /** What a form calls the topic of a scorecard. */
    String TOPIC = "topic";

    /** What a form calls a data set. */
    String DATA_SET = "dataSet";

    /** What a form calls an indicator that councils collect. */
    String COLLECTED = "collected";

    /** What a form calls what the council says. */
    String COMMENTARY = "commentary";

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
        if (sent.containsKey(INSPECTION)) {
            return new OfInspection(id(sent, INSPECTION));
        }
        if (sent.containsKey(RECORD)) {
            return new OfReview(id(sent, RECORD));
        }
        if (sent.containsKey(TOPIC)) {
            return scorecard(sent);
        }
        if (sent.containsKey(COLLECTED)) {
            return new OfReleased(
                    Typed.line(sent, DATA_SET),
                    Typed.line(sent, COLLECTED),
                    Typed.line(sent, "as"));
        }
        if (sent.containsKey(VERSION)) {
            return new OfVersion(id(sent, "plan"), id(sent, VERSION));
        }
        return sent.containsKey("plan")
                ? new OfPlan(id(sent, "plan"))
                : new OfMeeting(id(sent, "board"), id(sent, "meeting"));
    }

    private static OfScorecard scorecard(Map<String, ?> sent) {
        return new OfScorecard(
                Typed.line(sent, TOPIC),
                Typed.line(sent, "neighbours"),
                new Filter(
                        Typed.line(sent, "band"),
                        Typed.line(sent, "different"),
                        Typed.line(sent, "direction")));
    }

    /** What was filled in, as the query of an address; commas stay as they are. */
    static String query(Map<String, String> fields) {
        return fields.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2C", ",");
    }

    /** Reads what was ticked, one by one or as a list. */
    static OfChosen chosen(Map<String, ?> sent) {
        return new OfChosen(
                review(sent),
                Typed.id(Typed.line(sent, ASSESSMENT)).map(UUID::toString).orElse(""),
                each(sent, INDICATOR).filter(code -> code.matches("[a-z0-9-]{1,80}")).toList(),
                each(sent, "plans").flatMap(id -> Typed.id(id).stream()).toList(),
                Typed.line(sent, "judgements").equals("yes"),
                Typed.line(sent, COMMENTARY).equals("yes"));
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
