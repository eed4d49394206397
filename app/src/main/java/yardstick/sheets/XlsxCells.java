package yardstick.sheets;

import org.apache.poi.ss.usermodel.DateUtil;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.xml.stream.XMLStreamException;

/**
 * The cells of a sheet as text: numbers plainly, to the fifteen digits that a spreadsheet keeps;
 * dates as 2017-11-30, or as Nov-17 where months are wanted as they are shown; what is shown as a
 * percentage with its sign.
 *
 * @param texts those that cells share, by their number
 * @param styles what numbers stand for, by the number of the style
 * @param since1904 whether days are counted from 1904, as old Macs did
 * @param months whether a day shown as month and year is read as these
 */
record XlsxCells(List<String> texts, List<XlsxStyles> styles, boolean since1904, boolean months) {

    private static final MathContext DIGITS = new MathContext(15);
    private static final int MOST_PLACES = 30;
    private static final double LAST_DAY = 2_958_465;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_FORMULAS = 100_000;
    private static final DateTimeFormatter MONTH_AND_YEAR =
            DateTimeFormatter.ofPattern("MMM-yy", Locale.ENGLISH);

    /** Reads a sheet into lines; the names of the cells that hold a formula. */
    List<String> read(Markup markup, Lines lines) throws XMLStreamException, FileRefused {
        var formulas = new ArrayList<String>();
        var cells = new ArrayList<String>();
        int row = 0;
        while (markup.nextElement()) {
            if (markup.is("row")) {
                lines.add(row, cells);
                cells.clear();
                row = rowNumber(markup.attribute("r"), row + 1);
            } else if (markup.is("c")) {
                int column = column(markup.attribute("r"), cells.size());
                var name = Sheet.letter(column) + row;
                if (put(cells, column, markup, name)) {
                    add(formulas, name);
                }
            }
        }
        lines.add(row, cells);
        return formulas;
    }

    private static void add(List<String> formulas, String name) throws FileRefused {
        if (formulas.size() == MOST_FORMULAS) {
            throw new FileRefused(
                    "The file has more than 100,000 formulas. Copy its cells and paste them back as"
                            + " values.");
        }
        formulas.add(name);
    }

    /** Puts a cell's text into its place; says whether a formula made it. */
    private boolean put(List<String> cells, int column, Markup markup, String name)
            throws XMLStreamException, FileRefused {
        var kind = markup.attribute("t");
        var style = style(markup.attribute("s"));
        var content = markup.content("Cell " + name);
        var text = text(kind, style, content.text());
        if (!text.isEmpty()) {
            if (column >= SheetFiles.MOST_COLUMNS) {
                throw new FileRefused(
                        "Cell %s is beyond the hundredth column. Use the template's columns."
                                .formatted(name));
            }
            while (cells.size() <= column) {
                cells.add("");
            }
            cells.set(column, text);
        }
        return content.formula();
    }

    private String text(String kind, XlsxStyles style, String raw) {
        return switch (kind) {
            case "s" -> shared(raw);
            case "b" -> raw.equals("1") ? "TRUE" : "FALSE";
            case "", "n" -> number(raw.strip(), style);
            default -> Lines.clean(raw);
        };
    }

    private String shared(String number) {
        int n = number.matches("\\d{1,7}") ? Integer.parseInt(number) : texts.size();
        return n < texts.size() ? texts.get(n) : "";
    }

    private XlsxStyles style(String number) {
        int n = number.matches("\\d{1,6}") ? Integer.parseInt(number) : styles.size();
        return n < styles.size() ? styles.get(n) : XlsxStyles.PLAIN;
    }

    private String number(String raw, XlsxStyles style) {
        if (raw.isEmpty()) {
            return "";
        }
        try {
            var number = new BigDecimal(raw).round(DIGITS);
            if (Math.abs((long) number.scale()) > MOST_PLACES) {
                return raw;
            }
            return switch (style) {
                case PLAIN -> plain(number);
                case PERCENT -> plain(number.multiply(HUNDRED)) + "%";
                case DATE -> date(number.doubleValue(), raw, DateTimeFormatter.ISO_LOCAL_DATE);
                case MONTH ->
                        date(
                                number.doubleValue(),
                                raw,
                                months ? MONTH_AND_YEAR : DateTimeFormatter.ISO_LOCAL_DATE);
            };
        } catch (NumberFormatException notANumber) {
            return Lines.clean(raw);
        }
    }

    private String date(double days, String raw, DateTimeFormatter shown) {
        return days < 1 || days > LAST_DAY
                ? raw
                : shown.format(DateUtil.getLocalDateTime(days, since1904).toLocalDate());
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static int rowNumber(String named, int otherwise) {
        return named.matches("\\d{1,7}") ? Integer.parseInt(named) : otherwise;
    }

    /** The column of a reference such as B7, counted from 0. */
    private static int column(String reference, int otherwise) {
        int column = 0;
        int i = 0;
        for (; i < reference.length() && i < 3 && Character.isUpperCase(reference.charAt(i)); i++) {
            column = column * 26 + reference.charAt(i) - 'A' + 1;
        }
        return i == 0 ? otherwise : column - 1;
    }
}
