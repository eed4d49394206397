package yardstick.preview;

import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;

import yardstick.web.Page;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The portal's templates together with those of the preview, compiled when first shown. */
final class Templates {

    private static final TemplateEngine ENGINE =
            TemplateEngine.create(
                    new Both(
                            new DirectoryCodeResolver(Path.of("src/main/jte")),
                            new DirectoryCodeResolver(Path.of("src/test/jte"))),
                    Path.of("target/preview-jte"),
                    ContentType.Html);

    static {
        ENGINE.setTrimControlStructures(true);
    }

    private Templates() {}

    static String render(String view, Page frame, Object content) {
        var out = new StringOutput();
        ENGINE.render(view, Map.of("frame", frame, "page", content), out);
        return out.toString();
    }

    /** Looks in one folder and then in the other. */
    private record Both(CodeResolver first, CodeResolver second) implements CodeResolver {

        @Override
        public String resolve(String name) {
            return first.exists(name) ? first.resolve(name) : second.resolve(name);
        }

        @Override
        public boolean exists(String name) {
            return first.exists(name) || second.exists(name);
        }

        @Override
        public long getLastModified(String name) {
            return first.exists(name) ? first.getLastModified(name) : second.getLastModified(name);
        }

        @Override
        public List<String> resolveAllTemplateNames() {
            return Stream.of(first, second)
                    .flatMap(r -> r.resolveAllTemplateNames().stream())
                    .toList();
        }
    }
}
