package yardstick.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;

class DataFolderTest {

    @Test
    void is_the_one_that_is_named(@TempDir Path folder) {
        assertThat(DataFolder.find(Map.of("YARDSTICK_DATA", folder.toString()))).contains(folder);
    }

    @Test
    void a_named_one_that_is_not_there_is_told_in_a_sentence(@TempDir Path folder) {
        var gone = folder.resolve("gone").toString();

        assertThatThrownBy(() -> DataFolder.find(Map.of("YARDSTICK_DATA", gone)))
                .hasMessageStartingWith("YARDSTICK_DATA names " + gone)
                .hasMessageContaining("no such folder");
    }
}
