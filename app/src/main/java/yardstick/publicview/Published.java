package yardstick.publicview;

import yardstick.collection.DataSet;
import yardstick.comparison.Area;
import yardstick.comparison.Catalogue;
import yardstick.comparison.Council;
import yardstick.publicview.PublicQueries.Given;
import yardstick.publicview.PublicQueries.Paper;

import java.util.Comparator;
import java.util.List;

/**
 * All that is public now.
 *
 * @param catalogue names of councils and regions
 * @param dataSets the data sets there are
 * @param given what each council has published of each data set
 * @param papers what they have published on paper
 */
record Published(
        Catalogue catalogue, List<DataSet> dataSets, List<Given> given, List<Paper> papers) {

    /** Councils that publish anything, by name. */
    List<Council> councils() {
        return catalogue.councils().values().stream()
                .distinct()
                .filter(council -> !of(council).isEmpty() || !papersOf(council).isEmpty())
                .sorted(Comparator.comparing(Council::name))
                .toList();
    }

    /** The regions of those councils, by name. */
    List<Area> regions() {
        return councils().stream()
                .map(this::region)
                .distinct()
                .sorted(Comparator.comparing(Area::name))
                .toList();
    }

    /** Where a council lies. */
    Area region(Council council) {
        return catalogue.region(council.area());
    }

    List<Given> of(Council council) {
        return given.stream().filter(g -> g.council().equals(council.id())).toList();
    }

    List<Paper> papersOf(Council council) {
        return papers.stream().filter(paper -> paper.council().equals(council.id())).toList();
    }

    /** The data set with this number of ours. */
    DataSet dataSet(int id) {
        return dataSets.stream().filter(d -> d.id() == id).findFirst().orElseThrow();
    }
}
