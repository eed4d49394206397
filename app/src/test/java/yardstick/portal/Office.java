package yardstick.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Office files put together part by part: as few as are needed, and whatever else is asked for. */
public final class Office {

    private Office() {}

    /** The parts of a small file of a kind, such as {@code word/document.xml}. */
    public static Map<String, byte[]> parts(String main) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("[Content_Types].xml", xml("<Types/>"));
        parts.put(
                "_rels/.rels",
                xml(
                        "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"%s\"/></Relationships>"
                                .formatted(main)));
        parts.put(main, xml("<document>Words</document>"));
        return parts;
    }

    /** A small file of a kind. */
    public static byte[] file(String main) {
        return zip(parts(main));
    }

    /** The same with one part more, or another in its place. */
    public static byte[] with(String main, String name, byte[] part) {
        var parts = parts(main);
        parts.put(name, part);
        return zip(parts);
    }

    /** A part that leads elsewhere. */
    public static byte[] link(String type, String target) {
        return xml(
                "<Relationships><Relationship Id=\"b\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\" Target=\"%s\" TargetMode=\"External\"/></Relationships>"
                        .formatted(type, target));
    }

    /** A part. */
    public static byte[] xml(String body) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + body).getBytes(UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
