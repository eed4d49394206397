package yardstick.indicators;

import static java.nio.charset.StandardCharsets.UTF_8;

import yardstick.comparison.Vintage;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where an indicator's page lies, with everything that was chosen on it: whoever follows the
 * address sees the same. What is not chosen is left out, so that tomorrow's latest is shown
 * tomorrow.
 *
 * @param base what the addresses of this council's pages begin with
 * @param indicator the indicator's code
 * @param period the period chosen; empty for the latest
 * @param model the neighbour model chosen; empty for the newest
 * @param with ONS codes of further councils, in the order in which they were added
 * @param view beside whom, in which order, on which scale
 * @param vintage which editions the page shows
 */
record Address(
        String base,
        String indicator,
        Optional<String> period,
        Optional<String> model,
        List<String> with,
        View view,
        Vintage vintage) {

    Address {
        with = List.copyOf(with);
    }

    /** The address without what was chosen. */
    String path() {
        return base + "/indicators/" + indicator;
    }

    /** The whole address. */
    String href() {
        return path() + query();
    }

    /** What exactly this address shows, as a file. */
    String download(String ending) {
        return path() + "." + ending + query();
    }

    /** A picture of what this address shows: {@code bars.svg}. */
    String picture(String file) {
        return path() + "/" + file + query();
    }

    /** The same with one of the further councils taken away. */
    Address without(String council) {
        return new Address(
                base,
                indicator,
                period,
                model,
                with.stream().filter(code -> !code.equals(council)).toList(),
                view,
                vintage);
    }

    /** The same beside just these councils. */
    Address besideOnly(List<String> councils) {
        return new Address(
                base,
                indicator,
                period,
                model,
                councils,
                new View(View.Beside.ADDED, view.order(), view.axis()),
                vintage);
    }

    /** The same, naming a period and a model that would be the latest by default, for ever. */
    Address naming(String shownPeriod, String usedModel) {
        return new Address(
                base,
                indicator,
                Optional.of(shownPeriod),
                Optional.of(usedModel).filter(model -> !model.isEmpty()),
                with,
                view,
                Vintage.NOW);
    }

    private String query() {
        var parts = new ArrayList<String>();
        period.ifPresent(p -> parts.add("period=" + encoded(p)));
        model.ifPresent(m -> parts.add("neighbours=" + encoded(m)));
        with.forEach(code -> parts.add("with=" + encoded(code)));
        parts.addAll(view.parts());
        vintage.parts().forEach(part -> parts.add(part.name() + "=" + part.value()));
        return parts.stream()
                .collect(
                        Collectors.collectingAndThen(
                                Collectors.joining("&"), q -> q.isEmpty() ? "" : "?" + q));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
