package yardstick.inspections;

import yardstick.web.NavigationItem;
import yardstick.web.Place;

import java.util.List;
import java.util.stream.Stream;

/** The pages about a council's inspections, which offer each other. */
enum Links {
    LINE("Time line", ""),
    BESIDE("Beside others", "/beside"),
    ENGLAND("England", "/england"),
    MOVED_ON("Who has moved on", "/moved-on");

    private final String text;
    private final String path;

    Links(String text, String path) {
        this.text = text;
        this.path = path;
    }

    /** All of them, this one marked. */
    List<NavigationItem> from(Place place) {
        return Stream.of(values())
                .map(
                        link ->
                                new NavigationItem(
                                        link.text,
                                        place.to("/inspections" + link.path),
                                        link == this))
                .toList();
    }
}
