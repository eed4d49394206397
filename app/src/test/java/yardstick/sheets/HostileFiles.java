package yardstick.sheets;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Files as they come from accidents and from people who mean harm; the same for the same seed. */
public final class HostileFiles {

    private static final List<String> PAYLOADS =
            List.of(
                    "=cmd|' /C calc'!A0",
                    "@SUM(1+1)*cmd|' /C calc'!A0",
                    "\u0000",
                    "\"",
                    "\"\"\"",
                    ",,,,",
                    "\u202e",
                    "-",
                    "1e999999999",
                    "99999999999999999999999999999999",
                    "<script>alert(1)</script>",
                    "'; drop table council.figure; --",
                    "\r",
                    "\ud800",
                    "٣",
                    "−5",
                    "NaN",
                    "x".repeat(6_000));

    private final Random random;

    /** Files of this seed. */
    public HostileFiles(long seed) {
        random = new Random(seed);
    }

    /** The next file, of one kind after the other. */
    public byte[] next(int i) {
        return switch (i % 10) {
            case 0 -> mutated(csv(random));
            case 1 -> cut(csv(random));
            case 2 -> mutated(Books.book(rows()));
            case 3 -> cut(Books.book(rows()));
            case 4 -> Books.with("xl/worksheets/sheet1.xml", mutated(Books.xml(sheet())));
            case 5 -> Books.with(part(), mutated(Books.xml(sheet())));
            case 6 -> Books.with("xl/worksheets/sheet1.xml", Books.xml(hostileXml()));
            case 7 -> harmful(i);
            case 8 -> noise();
            default -> Books.book(strangeRows());
        };
    }

    /** A table with something nasty in it. */
    static byte[] csv(Random random) {
        var text =
                new StringBuilder(
                        "Indicator code,Indicator,Period,Numerator,Denominator,Value,Status,Reason,Note\r\n");
        for (int row = random.nextInt(30); row >= 0; row--) {
            text.append("m-contacts,Contacts,2017-11,")
                    .append(random.nextInt(1_000))
                    .append(",,,,,")
                    .append(PAYLOADS.get(random.nextInt(PAYLOADS.size())))
                    .append("\r\n");
        }
        return text.toString().getBytes(random.nextInt(10) == 0 ? UTF_16 : UTF_8);
    }

    private String rows() {
        var rows = new StringBuilder();
        for (int row = 1; row < 2 + random.nextInt(30); row++) {
            rows.append("<row r=\"%d\">".formatted(row));
            for (int column = 0; column < 9; column++) {
                rows.append(
                        "<c r=\"%s%d\" s=\"%d\"><v>%d</v></c>"
                                .formatted(
                                        Sheet.letter(column),
                                        row,
                                        random.nextInt(5),
                                        random.nextInt(100_000)));
            }
            rows.append("</row>");
        }
        return rows.toString();
    }

    private String sheet() {
        return "<worksheet><sheetData>%s</sheetData></worksheet>".formatted(rows());
    }

    private String strangeRows() {
        var types = List.of("s", "n", "str", "inlineStr", "b", "e", "d", "?", "");
        var rows = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            rows.append("<row r=\"%s\">".formatted(strangeNumber()))
                    .append(
                            "<c r=\"%s%s\" s=\"%s\" t=\"%s\"><f>1+1</f><v>%s</v><is><t>a</t></is></c></row>"
                                    .formatted(
                                            List.of("A", "ZZZ", "CW", "a", "", "é")
                                                    .get(random.nextInt(6)),
                                            strangeNumber(),
                                            strangeNumber(),
                                            types.get(random.nextInt(types.size())),
                                            strangeNumber()));
        }
        return rows.toString();
    }

    private String strangeNumber() {
        return List.of(
                        "0",
                        "-1",
                        "1",
                        "1048577",
                        "2147483648",
                        "1e308",
                        "1E-999999999",
                        "NaN",
                        "Infinity",
                        "",
                        " ",
                        "0x10",
                        "1e2147483647",
                        "3000000.5",
                        "60")
                .get(random.nextInt(15));
    }

    private String part() {
        return List.of(
                        "xl/workbook.xml",
                        "xl/styles.xml",
                        "xl/sharedStrings.xml",
                        "xl/_rels/workbook.xml.rels",
                        "[Content_Types].xml")
                .get(random.nextInt(5));
    }

    private String hostileXml() {
        return switch (random.nextInt(6)) {
            case 0 -> "<!DOCTYPE w [%s]><worksheet>&l9;</worksheet>".formatted(laughs());
            case 1 ->
                    "<!DOCTYPE w SYSTEM \"http://localhost:1/%d\"><worksheet/>"
                            .formatted(random.nextInt());
            case 2 -> "<a>".repeat(random.nextInt(5_000));
            case 3 -> "<worksheet " + "a".repeat(random.nextInt(100_000)) + "=\"1\"/>";
            case 4 -> {
                var attributes = new StringBuilder();
                for (int i = 0; i < random.nextInt(3_000); i++) {
                    attributes.append(" a").append(i).append("=\"\"");
                }
                yield "<worksheet%s/>".formatted(attributes);
            }
            default -> "<worksheet><row><c><v>" + "9".repeat(random.nextInt(8_000));
        };
    }

    private static String laughs() {
        var entities = new StringBuilder("<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 10; i++) {
            entities.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
        }
        return entities.toString();
    }

    /** The dear ones only now and then: they are large to make. */
    private byte[] harmful(int i) {
        if (i % 500 == 7) {
            return Books.with("xl/worksheets/sheet1.xml", new byte[30 << 20]);
        }
        if (i % 500 == 107) {
            return Books.book("<row><c><v>1</v></c></row>".repeat(300_000));
        }
        if (i % 500 == 207) {
            return "1,2,3,4,5,6,7,8,9\n".repeat(25_000).getBytes(UTF_8);
        }
        return switch (random.nextInt(7)) {
            case 0 -> Books.with("xl/media/a.zip", Books.book(rows()));
            case 1 -> Books.with("../".repeat(random.nextInt(1, 9)) + "a", new byte[1]);
            case 2 -> Books.with("xl/vbaProject.bin", new byte[random.nextInt(1_000)]);
            case 3 -> Books.with("xl/media/zeros", new byte[1 << 20]);
            case 4 -> Books.with("xl/worksheets/sheet1.xml", Books.book(""));
            case 5 -> (",".repeat(random.nextInt(20_000)) + "\n").repeat(9).getBytes(UTF_8);
            default -> ("\"" + "a\n".repeat(random.nextInt(9_000))).getBytes(UTF_8);
        };
    }

    private byte[] noise() {
        var bytes = new byte[random.nextInt(1, 20_000)];
        random.nextBytes(bytes);
        var starts = List.of("PK\3\4", "\ufeff", "%PDF", "", "PK\5\6", "GIF89a");
        var start = starts.get(random.nextInt(starts.size())).getBytes(UTF_8);
        System.arraycopy(start, 0, bytes, 0, Math.min(start.length, bytes.length));
        return bytes;
    }

    private byte[] mutated(byte[] file) {
        var changed = file.clone();
        for (int n = random.nextInt(1, 40); n > 0 && changed.length > 0; n--) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
        return changed;
    }

    private byte[] cut(byte[] file) {
        return Arrays.copyOf(file, random.nextInt(file.length + 1));
    }
}
