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
     * @throws IllegalStateException when the folder that the variable names is not there: whoever
     *     names one does not want the example instead
     */
    public static Optional<Path> find(Map<String, String> environment) {
        var named = environment.get("YARDSTICK_DATA");
        if (named != null && !named.isBlank()) {
            var folder = Path.of(named);
            if (!Files.isDirectory(folder)) {
                throw new IllegalStateException(
                        "YARDSTICK_DATA names %s, and there is no such folder: correct it, or unset it to load %s beside the checkout or else the example."
                                .formatted(named, BESIDE));
            }
            return Optional.of(folder);
        }
        return Stream.of("..", "../..", "../../..")
                .map(up -> Path.of(up).resolve(BESIDE))
                .filter(Files::isDirectory)
                .findFirst();
    }
}
