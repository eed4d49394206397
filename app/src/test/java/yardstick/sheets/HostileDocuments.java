package yardstick.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Word documents as they come from accidents and from people who mean harm. */
public final class HostileDocuments {

    private static final List<String> TEXTS =
            List.of(
                    "<script>alert(1)</script>",
                    "'; drop table council.plan; --",
                    "=cmd|' /C calc'!A0",
                    "\u202eRisk",
                    "31st February 2017",
                    "Milestone 1:",
                    "Milestone 99999999999: ".repeat(40),
                    "Recommendation 99999999999",
                    "x".repeat(4_000),
                    "{{7*7}}${7*7}",
                    "%s%n%d",
                    "\ud83d\ude00",
                    "0",
                    "99999999999999999999",
                    "H",
                    "");

    private static final List<String> HEADINGS =
            List.of(
                    "Action",
                    "Lead",
                    "Time",
                    "RAG 01/18",
                    "RAG",
                    "Priority",
                    "Outcome",
                    "Ref",
                    "Milestones",
                    "Success measure(s)",
                    "Risk",
                    "Impact",
                    "Likelihood",
                    "Overall risk",
                    "Mitigation",
                    "Revised risk",
                    "Current period",
                    "Update",
                    "?");

    private final Random random;

    /** Documents of this seed. */
    public HostileDocuments(long seed) {
        random = new Random(seed);
    }

    /** The next, of one kind after the other. */
    public byte[] next(int i) {
        return switch (i % 9) {
            case 0 -> changed(document(table()));
            case 1 -> cut(document(table()));
            case 2 -> with("word/document.xml", changed(Books.xml(body(table()))));
            case 3 -> document("<w:tbl><w:tr><w:tc>".repeat(random.nextInt(1, 4_000)));
            case 4 ->
                    with(
                            "word/document.xml",
                            Books.xml("<!DOCTYPE d [%s]><d>&a;</d>".formatted(laughs())));
            case 5 -> with(part(), new byte[random.nextInt(2_000)]);
            case 6 -> document(strangeTable());
            case 7 -> csv();
            default -> document(table() + "<w:p/>" + table());
        };
    }

    /** A document with this body. */
    public static byte[] document(String body) {
        return Books.zip(parts(body));
    }

    /** A document with one part more, or another in its place. */
    public static byte[] with(String name, byte[] part) {
        var parts = parts("<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>");
        parts.put(name, part);
        return Books.zip(parts);
    }

    private static Map<String, byte[]> parts(String body) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("[Content_Types].xml", Books.xml("<Types/>"));
        parts.put(
                "word/_rels/document.xml.rels",
                Books.xml(
                        "<Relationships><Relationship Id=\"a\" TargetMode=\"External\" Type=\"x/image\" Target=\"http://localhost:1/a\"/></Relationships>"));
        parts.put("word/document.xml", Books.xml(body(body)));
        return parts;
    }

    private static String body(String body) {
        return "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>%s</w:body></w:document>"
                .formatted(body);
    }

    private String table() {
        int columns = random.nextInt(3, 12);
        var table = new StringBuilder("<w:tbl><w:tr>");
        for (int column = 0; column < columns; column++) {
            table.append(cell(HEADINGS.get(random.nextInt(HEADINGS.size()))));
        }
        for (int row = random.nextInt(20); row >= 0; row--) {
            table.append("</w:tr><w:tr>");
            for (int column = 0; column < columns; column++) {
                table.append(cell(TEXTS.get(random.nextInt(TEXTS.size()))));
            }
        }
        return table.append("</w:tr></w:tbl>").toString();
    }

    private String strangeTable() {
        var spans = List.of("0", "-1", "99", "100", "2147483648", "x", "");
        return "<w:tbl><w:tr><w:trPr><w:gridBefore w:val=\"%s\"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val=\"%s\"/><w:vMerge w:val=\"%s\"/></w:tcPr><w:p><w:r><w:t>Action</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:tbl>"
                .replace("</w:tbl></w:tbl>", random.nextBoolean() ? "</w:tbl>" : "</w:tbl></w:tbl>")
                .formatted(one(spans), one(spans), one(spans));
    }

    private byte[] csv() {
        var text = new StringBuilder();
        for (int row = 0; row < 20; row++) {
            for (int column = 0; column < 6; column++) {
                var texts = row % 7 == 0 ? HEADINGS : TEXTS;
                text.append('"').append(one(texts).replace("\"", "\"\"")).append("\",");
            }
            text.append("\r\n");
        }
        return text.toString().getBytes(UTF_8);
    }

    private String one(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    private static String cell(String text) {
        return "<w:tc><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc>"
                .formatted(text.replace("&", "&amp;").replace("<", "&lt;"));
    }

    private String part() {
        return one(
                List.of(
                        "word/vbaProject.bin",
                        "word/embeddings/a.xlsx",
                        "[Content_Types].xml",
                        "word/document.xml",
                        "xl/workbook.xml",
                        "../../a",
                        "word/media/a.png"));
    }

    private static String laughs() {
        return "<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">";
    }

    private byte[] changed(byte[] file) {
        var changed = file.clone();
        for (int n = random.nextInt(1, 30); n > 0; n--) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
        return changed;
    }

    private byte[] cut(byte[] file) {
        return Arrays.copyOf(file, random.nextInt(1, file.length));
    }
}
