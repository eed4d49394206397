package yardstick.api;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The description of the API. The build writes one of every controller there is; pages are no
 * promise to other programs, so what is not under {@code /api/} and what only pages speak of is
 * left out here.
 */
final class Description {

    private static final String WRITTEN_BY_THE_BUILD = "/META-INF/swagger/yardstick-api.yml";
    private static final String SCHEMAS = "#/components/schemas/";

    private Description() {}

    static String ofTheApi() {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        return new Yaml(options).dump(pruned(written()));
    }

    private static Map<String, Object> written() {
        try (var file = Description.class.getResourceAsStream(WRITTEN_BY_THE_BUILD)) {
            if (file == null) {
                throw new IllegalStateException("The build has not written the API's description");
            }
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> pruned(Map<String, Object> description) {
        var paths = (Map<?, ?>) description.get("paths");
        var components = (Map<?, ?>) description.get("components");
        if (paths == null || components == null) {
            throw new IllegalStateException("The API's description has no paths or no components");
        }
        paths.keySet().removeIf(path -> !path.toString().startsWith("/api/"));
        if (components.get("schemas") instanceof Map<?, ?> schemas) {
            schemas.keySet().retainAll(spokenOf(paths, schemas));
        }
        return description;
    }

    /** Names of the schemas that the paths speak of, and those that these speak of. */
    private static Set<String> spokenOf(Map<?, ?> paths, Map<?, ?> schemas) {
        var spokenOf = new HashSet<String>();
        var unread = new ArrayDeque<Object>();
        unread.add(paths);
        while (!unread.isEmpty()) {
            switch (unread.pop()) {
                case Map<?, ?> map ->
                        map.values().stream().filter(v -> v != null).forEach(unread::push);
                case Collection<?> list ->
                        list.stream().filter(v -> v != null).forEach(unread::push);
                case String text when text.startsWith(SCHEMAS) -> {
                    var name = text.substring(SCHEMAS.length());
                    var schema = schemas.get(name);
                    if (spokenOf.add(name) && schema != null) {
                        unread.push(schema);
                    }
                }
                default -> {}
            }
        }
        return spokenOf;
    }
}
