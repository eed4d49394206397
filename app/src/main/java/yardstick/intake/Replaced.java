package yardstick.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A figure that holds, and an entry that would take its place.
 *
 * @param now what holds
 * @param by what was entered
 */
public record Replaced(OwnFigure now, Accepted by) {

    private record Key(int indicator, LocalDate firstDay) {}

    /** Those of a council's figures that some entries say differently, in the entries' order. */
    static List<Replaced> of(List<OwnFigure> figures, List<Accepted> entered) {
        Map<Key, OwnFigure> holding = new HashMap<>();
        for (var own : figures) {
            var figure = own.figure();
            holding.put(new Key(figure.indicator().id(), figure.period().firstDay()), own);
        }
        var replaced = new ArrayList<Replaced>();
        for (var accepted : entered) {
            var figure = accepted.figure();
            var own = holding.get(new Key(figure.indicator().id(), figure.period().firstDay()));
            if (own != null && !own.says(accepted)) {
                replaced.add(new Replaced(own, accepted));
            }
        }
        return replaced;
    }
}
