package yardstick.charts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.math.BigDecimal;

/** What the tests of pictures need: an option read as JSON, and figures in short. */
final class Json {

    private Json() {}

    /** The option as the browser gets it, without its layouts for narrow screens. */
    static JsonNode base(Chart chart) {
        try {
            var option = new ObjectMapper().readTree(chart.json());
            return option.has("baseOption") ? option.get("baseOption") : option;
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }

    /** The series with a name. */
    static JsonNode series(Chart chart, String name) {
        for (var series : base(chart).get("series")) {
            if (series.get("name").asText().equals(name)) {
                return series;
            }
        }
        throw new AssertionError("No series " + name + " in " + base(chart).get("series"));
    }

    static Point at(String value) {
        return Point.at(new BigDecimal(value), value);
    }

    static Point suppressed() {
        return Point.gap("[c]", "suppressed for confidentiality");
    }

    static BigDecimal number(String value) {
        return new BigDecimal(value);
    }
}
