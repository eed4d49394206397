package yardstick.comparison;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything published that changes only with a load, except the figures: areas, councils,
 * indicators with their periods, neighbour models, editions. Immutable; one snapshot serves one
 * request from beginning to end.
 *
 * @param vintage which editions count
 * @param loadId the load it was read after: caches and entity tags are keyed by it
 * @param loadedAt when that load committed; the beginning of time before any
 * @param example whether what is loaded is the small built-in example
 * @param areas by our own number
 * @param councils by current ONS code, in order of name
 * @param successions which council took over from which
 * @param indicators by code, in the publisher's order
 * @param neighbours by model, newest model first, then by the council's area number, in order
 * @param editions those that count, by number
 * @param whole whether these are all that have been loaded
 */
public record Catalogue(
        Vintage vintage,
        int loadId,
        Instant loadedAt,
        boolean example,
        Map<Integer, Area> areas,
        Map<String, Council> councils,
        List<Succession> successions,
        Map<String, Indicator> indicators,
        Map<String, Map<Integer, List<Neighbour>>> neighbours,
        Map<Integer, Edition> editions,
        boolean whole) {

    /** The same catalogue, asked for by another name. */
    Catalogue as(Vintage other) {
        return new Catalogue(
                other,
                loadId,
                loadedAt,
                example,
                areas,
                councils,
                successions,
                indicators,
                neighbours,
                editions,
                whole);
    }

    /** The number of the last edition that counts; 0 before any. A permanent link ends there. */
    public int lastEdition() {
        return editions.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** The council with this current (or, if abolished, last) ONS code. */
    public Optional<Council> findCouncil(String code) {
        return Optional.ofNullable(councils.get(code));
    }

    /** The council, region, part of London or England with this ONS code. */
    public Optional<Area> findArea(String code) {
        return areas.values().stream().filter(area -> area.code().equals(code)).findFirst();
    }

    /** The indicator with this code of ours. */
    public Optional<Indicator> findIndicator(String code) {
        return Optional.ofNullable(indicators.get(code));
    }

    /** Indicators under each topic, topics and indicators in the publisher's order. */
    public Map<String, List<Indicator>> indicatorsByTopic() {
        var byTopic = new LinkedHashMap<String, List<Indicator>>();
        for (var indicator : indicators.values()) {
            for (var topic : indicator.topics()) {
                byTopic.computeIfAbsent(topic, t -> new ArrayList<>()).add(indicator);
            }
        }
        return byTopic;
    }

    /** Inner or Outer London for a London borough. */
    public Optional<Area> findPart(Area council) {
        return Optional.ofNullable(council.partId()).map(areas::get);
    }

    /** The edition a comparison's figures come from: the council's, or else the newest of any. */
    public Optional<Edition> findEdition(Comparison comparison) {
        return Optional.ofNullable(editions.get(comparison.editionId()));
    }

    /** Names of the neighbour models, newest first. */
    public List<String> models() {
        return List.copyOf(neighbours.keySet());
    }

    /**
     * The ten neighbours of a council in a model, in order; empty where the model leaves it out.
     */
    public List<Neighbour> neighbours(String model, Area council) {
        return neighbours.getOrDefault(model, Map.of()).getOrDefault(council.id(), List.of());
    }

    /** England. */
    public Area england() {
        return areas.values().stream()
                .filter(area -> area.kind() == Area.Kind.ENGLAND)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No published data has been loaded"));
    }

    /** The region of a council; one of nine. */
    public Area region(Area council) {
        return areaOf(council.regionId());
    }

    /**
     * What a council's region is for one indicator: Inner or Outer London for a borough where that
     * has a value in the indicator's latest period, else the region.
     */
    public Area regionShown(Area council, Indicator indicator) {
        var part = council.partId();
        return part != null && indicator.partsInLatest().contains(part)
                ? areaOf(part)
                : region(council);
    }

    private Area areaOf(@org.jspecify.annotations.Nullable Integer id) {
        var area = id == null ? null : areas.get(id);
        if (area == null) {
            throw new IllegalStateException("A council lies in no known region");
        }
        return area;
    }
}
