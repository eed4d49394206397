package yardstick.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;

@DisplayName("A token that was checked a short while ago")
class CheckedTokensTest {

    private final CheckedTokens tokens = new CheckedTokens();
    private int checks;

    @Test
    void is_not_checked_again_while_it_is_good() {
        assertThat(ask("a token", Instant.now().plusSeconds(60))).isPresent();
        assertThat(ask("a token", Instant.now().plusSeconds(60))).isPresent();

        assertThat(checks).isEqualTo(1);
    }

    @Test
    void is_checked_again_once_it_has_run_out() {
        ask("a token", Instant.now().minusSeconds(1));
        ask("a token", Instant.now().minusSeconds(1));

        assertThat(checks).isEqualTo(2);
    }

    @Test
    void says_nothing_of_another_token() {
        ask("a token", Instant.now().plusSeconds(60));
        ask("a tokem", Instant.now().plusSeconds(60));

        assertThat(checks).isEqualTo(2);
    }

    @Test
    void is_not_remembered_when_it_was_refused() {
        assertThat(tokens.claims("forged", token -> Optional.empty())).isEmpty();

        assertThat(ask("forged", Instant.now().plusSeconds(60))).isPresent();
        assertThat(checks).isEqualTo(1);
    }

    private Optional<JWTClaimsSet> ask(String token, Instant runsOut) {
        return tokens.claims(
                token,
                asked -> {
                    checks++;
                    return Optional.of(
                            new JWTClaimsSet.Builder().expirationTime(Date.from(runsOut)).build());
                });
    }
}
