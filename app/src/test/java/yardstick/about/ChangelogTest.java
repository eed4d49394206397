package yardstick.about;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;

@DisplayName("The changelog")
class ChangelogTest {

    @Test
    void is_read_release_by_release() {
        var log =
                Changelog.of(
                        """
                # Changelog
                Some words.
                ## 2
                - Show a
                  second line
                - Show b

                ## 1
                - Begin
                """);
        assertThat(log.releases())
                .containsExactly(
                        new Changelog.Release("2", List.of("Show a second line", "Show b")),
                        new Changelog.Release("1", List.of("Begin")));
    }

    @Test
    void of_this_build_is_not_empty() {
        assertThat(Changelog.CURRENT.releases())
                .isNotEmpty()
                .noneMatch(release -> release.changes().isEmpty());
    }
}
