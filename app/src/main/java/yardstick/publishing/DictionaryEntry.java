package yardstick.publishing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * One indicator as the dictionary describes it.
 *
 * @param polarity high, low or neither; empty where the row says "NA"
 * @param topics topic and the row that names it
 */
record DictionaryEntry(
        String sourceCode,
        String title,
        String chartTitle,
        String definition,
        String method,
        String unit,
        Optional<String> polarity,
        OptionalInt decimalPlaces,
        String periodType,
        String supplier,
        String source,
        String sourceLink,
        boolean quartileBands,
        boolean discontinued,
        Optional<LocalDate> lastUpdate,
        Optional<LocalDate> nextUpdate,
        Map<String, Integer> topics) {

    private static final Map<String, String> PERIOD_TYPES =
            Map.of(
                    "annual", "snapshot-31-march",
                    "annual (end of sept)", "snapshot-30-september",
                    "annual - january", "snapshot-january",
                    "financial year", "financial-year",
                    "academic year", "academic-year",
                    "calendar year", "calendar-year");

    private static final Pattern RATE =
            Pattern.compile("(?i)rate per (100,?000|10,?000|1,?000)\\b.*");

    static DictionaryEntry read(Table table, Table.Row row, Findings findings) {
        var topics = new LinkedHashMap<String, Integer>();
        topics.put(given(table, row, "Topic").replace('\\', '/'), row.number());
        var status = table.text(row, "Table_status") + " " + table.text(row, "Next Update");
        return new DictionaryEntry(
                table.text(row, "Measure_short"),
                given(table, row, "Measure"),
                given(table, row, "Chart_title"),
                given(table, row, "Description"),
                given(table, row, "Methodology"),
                given(table, row, "y_axis_name"),
                polarity(table, row, findings),
                decimalPlaces(table, row, findings),
                periodType(table, row, findings),
                given(table, row, "Data Owner (DO) /Supplier and Contact Details"),
                Publications.name(
                        given(table, row, "Hyperlink(s)"), given(table, row, "Table_status")),
                given(table, row, "Hyperlink(s)"),
                !table.text(row, "No_Quartile").equals("N"),
                status.toLowerCase(Locale.ROOT)
                        .matches("(?s).*(discontinue|no longer published).*"),
                Dates.read(given(table, row, "Last Update")),
                Dates.read(given(table, row, "Next Update")),
                topics);
    }

    /** The text with tidy blanks; empty where the publisher writes NA, - or 0. */
    private static String given(Table table, Table.Row row, String column) {
        var text = Text.tidy(table.text(row, column));
        return text.equals("NA") || text.equals("-") || text.equals("0") ? "" : text;
    }

    private static Optional<String> polarity(Table table, Table.Row row, Findings findings) {
        var text = table.text(row, "Polarity");
        return switch (text) {
            case "High", "Low" -> Optional.of(text.toLowerCase(Locale.ROOT));
            case "-" -> Optional.of("neither");
            case "NA", "" -> Optional.empty();
            default -> {
                findings.refuse(row.number(), "unknown polarity " + text);
                yield Optional.empty();
            }
        };
    }

    private static OptionalInt decimalPlaces(Table table, Table.Row row, Findings findings) {
        var text = table.text(row, "dps");
        if (text.matches("[0-4]")) {
            return OptionalInt.of(Integer.parseInt(text));
        }
        if (!text.isEmpty() && !text.equals("NA")) {
            findings.refuse(row.number(), "decimal places are \"" + text + "\", not 0 to 4");
        }
        return OptionalInt.empty();
    }

    private static String periodType(Table table, Table.Row row, Findings findings) {
        var text = table.text(row, "Year_Type");
        var type = PERIOD_TYPES.get(text.toLowerCase(Locale.ROOT));
        if (type == null) {
            findings.refuse(row.number(), "unknown Year_Type \"" + text + "\"");
            return "";
        }
        return type;
    }

    /** Our own code for it. */
    String code() {
        return Slug.of(sourceCode);
    }

    /** The base of its rate or percentage. */
    int per() {
        var rate = RATE.matcher(unit);
        if (rate.matches()) {
            return Integer.parseInt(rate.group(1).replace(",", ""));
        }
        return unit.startsWith("%") || unit.matches("(?i)(turnover|absence) rate") ? 100 : 1;
    }

    /** The two rows of an indicator with two topics, taken together. */
    DictionaryEntry and(DictionaryEntry other) {
        var both = new LinkedHashMap<>(topics);
        both.putAll(other.topics);
        return new DictionaryEntry(
                sourceCode,
                title,
                chartTitle,
                definition,
                method,
                unit,
                polarity.or(other::polarity),
                decimalPlaces.isPresent() ? decimalPlaces : other.decimalPlaces,
                periodType,
                supplier,
                source,
                sourceLink,
                quartileBands && other.quartileBands,
                discontinued || other.discontinued,
                lastUpdate.or(other::lastUpdate),
                nextUpdate.or(other::nextUpdate),
                both);
    }

    /** The columns of text, in the order in which they are written. */
    List<String> texts() {
        return List.of(
                code(),
                sourceCode,
                title,
                chartTitle,
                definition,
                method,
                unit,
                polarity.orElse("neither"),
                periodType,
                supplier,
                source,
                sourceLink);
    }
}
