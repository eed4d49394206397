import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/**
 * Checks that every Java file of the project is laid out by google-java-format, or lays it out so: {@code check} or
 * {@code apply}, then the project's folder. Runs on the build's JDK, because the formatter must know the language that
 * the code is written in and Maven itself may run on an older one.
 */
void main(String[] arguments) throws Exception {
    boolean apply = arguments[0].equals("apply");
    var formatter = new Formatter(JavaFormatterOptions.builder().style(Style.AOSP).build());
    var differing = new ArrayList<Path>();
    try (var files = Files.walk(Path.of(arguments[1]))) {
        for (var file : files.filter(this::isOurs).toList()) {
            var source = Files.readString(file);
            var imports = ImportOrderer.reorderImports(RemoveUnusedImports.removeUnusedImports(source), Style.AOSP);
            var formatted = formatter.formatSource(imports);
            if (!formatted.equals(source)) {
                differing.add(file);
                if (apply) {
                    Files.writeString(file, formatted);
                }
            }
        }
    }
    if (!apply && !differing.isEmpty()) {
        differing.forEach(file -> System.err.println("Not formatted: " + file));
        System.err.println("Lay them out with: mvn -N process-sources -Dformat=apply");
        System.exit(1);
    }
}

boolean isOurs(Path file) {
    // Source-launched files have no class around them, which the formatter does not know yet.
    return file.toString().endsWith(".java") && file.toString().contains("/src/") && !file.toString().contains("/codegen/");
}
