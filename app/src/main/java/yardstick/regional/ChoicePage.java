package yardstick.regional;

import yardstick.collection.DataSet;
import yardstick.region.RegionalBoard;
import yardstick.web.Choice;

import java.util.List;
import java.util.Set;

/**
 * Exactly what {@code regional/choice.jte} prints.
 *
 * @param action where the form goes
 * @param back the board
 * @param dataSets all that the region is asked for
 * @param open those of which the data set itself demands nothing
 * @param watched codes of those that are ticked
 * @param demanded codes of those of which the board demands a council's own first
 */
public record ChoicePage(
        String action,
        String back,
        List<Choice> dataSets,
        List<Choice> open,
        Set<String> watched,
        Set<String> demanded) {

    static ChoicePage of(
            RegionalBoard board, List<DataSet> asked, Set<String> watched, Set<String> demanded) {
        return new ChoicePage(
                board.path() + "/data-sets",
                board.path(),
                asked.stream().map(ChoicePage::choice).toList(),
                asked.stream()
                        .filter(d -> !d.othersOnlyIfSubmitted())
                        .map(ChoicePage::choice)
                        .toList(),
                watched,
                demanded);
    }

    private static Choice choice(DataSet dataSet) {
        return Choice.of(dataSet.code(), dataSet.title());
    }
}
