package yardstick.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** The files that pages need: read, adjusted, hashed and compressed once when the portal starts. */
public final class Assets {

    private static final String WEBJARS = "META-INF/resources/webjars/";
    private static final Map<String, String> TYPES =
            Map.of(
                    "css", "text/css; charset=utf-8",
                    "js", "text/javascript; charset=utf-8",
                    "svg", "image/svg+xml");

    private static final Map<String, Asset> BY_NAME = load();

    private Assets() {}

    /**
     * The address of a file, for a template.
     *
     * @param name as in the source, such as {@code app.css}
     * @throws IllegalArgumentException when there is no such file
     */
    public static String url(String name) {
        var asset = BY_NAME.get(name);
        if (asset == null) {
            throw new IllegalArgumentException(
                    "No asset \"%s\"; there are %s".formatted(name, BY_NAME.keySet()));
        }
        return asset.url();
    }

    /** What is in a file, for whoever runs a script where no browser is. */
    public static String text(String name) {
        return find(url(name))
                .map(asset -> new String(asset.bytes(), StandardCharsets.UTF_8))
                .orElseThrow();
    }

    /** The file at an address. */
    static Optional<Asset> find(String url) {
        return BY_NAME.values().stream().filter(asset -> asset.url().equals(url)).findFirst();
    }

    private static Map<String, Asset> load() {
        var assets = new LinkedHashMap<String, Asset>();
        add(
                assets,
                "govuk.css",
                GovukCss.withoutCrownAndTransport(
                        webjar("govuk-frontend", "dist/govuk/govuk-frontend.min.css")));
        add(assets, "govuk.js", script("govuk-frontend", "dist/govuk/govuk-frontend.min.js"));
        add(assets, "htmx.js", script("htmx.org", "dist/htmx.min.js"));
        // The smallest build that can draw SVG and describe a picture to a screen reader.
        add(assets, "echarts.js", script("echarts", "echarts.common.min.js"));
        for (var own :
                new String[] {"app.css", "no-script.css", "start.js", "charts.js", "favicon.svg"}) {
            add(assets, own, read("assets/" + own));
        }
        // A module names the module it needs by address, so it is adjusted to the hashed one.
        var app = read("assets/app.js").replace("./govuk.js", url(assets, "govuk.js"));
        add(assets, "app.js", app);
        return assets;
    }

    private static String url(Map<String, Asset> assets, String name) {
        return Optional.ofNullable(assets.get(name)).map(Asset::url).orElseThrow();
    }

    private static String script(String library, String path) {
        return webjar(library, path).replaceFirst("\\R?//# sourceMappingURL=\\S+\\s*$", "");
    }

    /** A file of a WebJar, whatever version the build has chosen. */
    private static String webjar(String library, String path) {
        var group = library.equals("echarts") ? "org.webjars" : "org.webjars.npm";
        var facts = read("META-INF/maven/%s/%s/pom.properties".formatted(group, library));
        var version = facts.lines().filter(line -> line.startsWith("version=")).findFirst();
        return read(WEBJARS + library + "/" + version.orElseThrow().substring(8) + "/" + path);
    }

    private static void add(Map<String, Asset> assets, String name, String content) {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        int dot = name.lastIndexOf('.');
        var hashed = name.substring(0, dot) + "-" + hash(bytes) + name.substring(dot);
        var type = TYPES.getOrDefault(name.substring(dot + 1), "application/octet-stream");
        assets.put(name, new Asset("/assets/" + hashed, type, bytes, gzip(bytes)));
    }

    private static String read(String path) {
        try (var stream = Assets.class.getClassLoader().getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("The build holds no file " + path);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    private static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new HardGzip(out)) {
            gzip.write(bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return out.toByteArray();
    }

    /** Gzip at its hardest: it happens once, and is sent many times. */
    private static final class HardGzip extends GZIPOutputStream {

        HardGzip(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
