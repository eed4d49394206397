package yardstick.portal;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The browser of this machine that tests drive: Chromium, or a Chrome. */
public final class Chromium {

    private Chromium() {}

    /** Where it is: what {@code CHROMIUM} names, else the first one on the path. */
    public static Optional<Path> find() {
        return find(System.getenv());
    }

    /** A program on the path. */
    static Optional<Path> onPath(String name) {
        return onPath(System.getenv().getOrDefault("PATH", ""), name)
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Optional<Path> find(Map<String, String> environment) {
        var named = environment.getOrDefault("CHROMIUM", "");
        if (!named.isBlank()) {
            return Optional.of(Path.of(named)).filter(Files::isExecutable);
        }
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> onPath(environment.getOrDefault("PATH", ""), name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<Path> onPath(String path, String name) {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(path)
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, name));
    }
}
