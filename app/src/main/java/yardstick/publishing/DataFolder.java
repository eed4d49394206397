package yardstick.publishing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the published files are: the folder that {@code YARDSTICK_DATA} names, else {@code
 * shared/open-data} beside the checkout.
 */
public final class DataFolder {

    private static final String BESIDE = "shared/open-data";

    private DataFolder() {}

    /**
     * Finds the folder of published files.
     *
     * @param environment the process's environment variables
     */
    public static Optional<Path> find(Map<String, String> environment) {
        var named = environment.get("YARDSTICK_DATA");
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named)).filter(Files::isDirectory);
        }
        return Stream.of("..", "../..", "../../..")
                .map(up -> Path.of(up).resolve(BESIDE))
                .filter(Files::isDirectory)
                .findFirst();
    }
}
