package yardstick.indicators;

import yardstick.comparison.Catalogue;
import yardstick.comparison.Edition;
import yardstick.comparison.Overview;
import yardstick.comparison.Standing;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The editions from which a page's figures come, each named once with its day of publication. */
final class Sources {

    private Sources() {}

    static List<String> of(Catalogue catalogue, Asked asked, Overview overview) {
        var shown = overview.comparison();
        return overview.standings().values().stream()
                .map(Map::values)
                .flatMap(java.util.Collection::stream)
                .filter(s -> s.area().equals(shown.council().area()) || s.equals(shown.england()))
                .map(Standing::editionId)
                .distinct()
                .sorted()
                .map(catalogue.editions()::get)
                .filter(Objects::nonNull)
                .map(Sources::words)
                .toList();
    }

    /** "Department for Education, LAIT, April 2026 edition, published 14 April 2026". */
    static String words(Edition edition) {
        return "%s, %s, edition %s, published %s"
                .formatted(
                        edition.publisher(), edition.title(), edition.label(), edition.published());
    }
}
