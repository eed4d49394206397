package yardstick.sets;

import yardstick.comparison.Catalogue;
import yardstick.saved.SavedSet;
import yardstick.saved.SavedSets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What can be put together, and what each kind is called. */
enum Kind {
    /** Councils that a council compares itself with. */
    GROUPS("groups", "comparison group", "council", "with", 40),
    /** Indicators that it looks at together. */
    INDICATORS("indicators", "indicator set", "indicator", "indicator", 60);

    private final String path;
    private final String noun;
    private final String member;
    private final String parameter;
    private final int most;

    Kind(String path, String noun, String member, String parameter, int most) {
        this.path = path;
        this.noun = noun;
        this.member = member;
        this.parameter = parameter;
        this.most = most;
    }

    /** The kind that an address names; the route lets no other word through. */
    static Kind of(String path) {
        return path.equals(GROUPS.path) ? GROUPS : INDICATORS;
    }

    /** How an address names it. */
    String path() {
        return path;
    }

    /** What one is called, such as "comparison group". */
    String noun() {
        return noun;
    }

    /** What it consists of, such as "council". */
    String member() {
        return member;
    }

    /** What a query calls one of its codes. */
    String parameter() {
        return parameter;
    }

    /** How many may be in one. */
    int most() {
        return most;
    }

    /** Those of this kind. */
    List<SavedSet> of(SavedSets saved) {
        return this == GROUPS ? saved.groups() : saved.indicators();
    }

    /** Everything there is to choose from: names by code, by region or topic. */
    Map<String, Map<String, String>> offered(Catalogue catalogue) {
        return this == GROUPS ? councils(catalogue) : indicators(catalogue);
    }

    /** The names of members, by code. */
    Map<String, String> names(Catalogue catalogue) {
        return offered(catalogue).values().stream()
                .flatMap(names -> names.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Today's councils by region, then those that are no more. */
    private static Map<String, Map<String, String>> councils(Catalogue catalogue) {
        var offered = new LinkedHashMap<String, Map<String, String>>();
        catalogue.areas().values().stream()
                .filter(a -> a.kind() == yardstick.comparison.Area.Kind.REGION)
                .forEach(region -> offered.put(region.name(), new LinkedHashMap<>()));
        offered.put("Abolished councils", new LinkedHashMap<>());
        for (var council : catalogue.councils().values()) {
            var part =
                    council.until() == null
                            ? catalogue.region(council.area()).name()
                            : "Abolished councils";
            Objects.requireNonNull(offered.get(part)).put(council.code(), council.name());
        }
        offered.values().removeIf(Map::isEmpty);
        return offered;
    }

    /** Published indicators, each under its first topic. */
    private static Map<String, Map<String, String>> indicators(Catalogue catalogue) {
        var offered = new LinkedHashMap<String, Map<String, String>>();
        catalogue.indicators().values().stream()
                .filter(i -> i.findLatest().isPresent())
                .forEach(
                        i ->
                                offered.computeIfAbsent(
                                                i.topics().stream().findFirst().orElse("Other"),
                                                topic -> new LinkedHashMap<>())
                                        .put(i.code(), i.title()));
        return offered;
    }
}
