package yardstick.sheets;

import org.apache.poi.ss.usermodel.DateUtil;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.xml.stream.XMLStreamException;

/** What the number in a cell stands for, as its format says. */
enum XlsxStyles {
    /** A number. */
    PLAIN,
    /** Days since 1900 or 1904. */
    DATE,
    /** The same, of which only month and year are shown. */
    MONTH,
    /** A hundredth of what is shown. */
    PERCENT;

    private static final int MOST = 65_000;

    /** Of each cell style, in the order of their numbers. */
    static List<XlsxStyles> read(Parcel parcel)
            throws IOException, XMLStreamException, FileRefused {
        Map<Integer, String> formats = new HashMap<>();
        var styles = new ArrayList<XlsxStyles>();
        try (var stream = parcel.open("xl/styles.xml");
                var markup = new Markup(stream)) {
            boolean ofCells = false;
            while (markup.nextElement() && styles.size() < MOST && formats.size() < MOST) {
                if (markup.is("numFmt")) {
                    formats.put(number(markup, "numFmtId"), markup.attribute("formatCode"));
                } else if (markup.is("xf")) {
                    if (ofCells) {
                        styles.add(of(number(markup, "numFmtId"), formats));
                    }
                } else if (!markup.is("alignment") && !markup.is("protection")) {
                    ofCells = markup.is("cellXfs");
                }
            }
        }
        return styles;
    }

    private static XlsxStyles of(int format, Map<Integer, String> formats) {
        var code = formats.getOrDefault(format, "");
        // 9 and 10 are Excel's own 0% and 0.00%.
        if (format == 9 || format == 10 || code.contains("%")) {
            return PERCENT;
        }
        boolean date =
                code.isEmpty()
                        ? DateUtil.isInternalDateFormat(format)
                        : code.length() < 200 && DateUtil.isADateFormat(format, code);
        return !date ? PLAIN : isMonth(format, code.toLowerCase(Locale.ROOT)) ? MONTH : DATE;
    }

    /** 17 is Excel's own mmm-yy. */
    private static boolean isMonth(int format, String code) {
        return code.isEmpty()
                ? format == 17
                : code.contains("m")
                        && code.contains("y")
                        && !code.contains("d")
                        && !code.contains("h");
    }

    private static int number(Markup markup, String attribute) {
        var text = markup.attribute(attribute);
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }
}
