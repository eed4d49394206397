package yardstick.tenants;

import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/** The access token of the portal's own account, fetched when it is needed and kept meanwhile. */
@Singleton
class AccountToken {

    /** Not used in its last moments, or it would run out on the way. */
    private static final Duration MARGIN = Duration.ofSeconds(20);

    private final Realm realm;
    private final AccountSettings settings;
    private volatile @Nullable Kept kept;

    private record Kept(String header, Instant until) {}

    AccountToken(Realm realm, AccountSettings settings) {
        this.realm = realm;
        this.settings = settings;
    }

    /** The header {@code Authorization} of a call. */
    String header() {
        var known = kept;
        if (known == null || !Instant.now().isBefore(known.until)) {
            known = fetch();
            kept = known;
        }
        return known.header;
    }

    private Kept fetch() {
        if (settings.clientSecret().isEmpty()) {
            throw new Refusal(Refusal.Reason.ACCOUNTS_NOT_POSSIBLE);
        }
        var request =
                new TokenRequest.Builder(
                                realm.known().metadata().getTokenEndpointURI(),
                                new ClientSecretBasic(
                                        new ClientID(settings.clientId()),
                                        new Secret(settings.clientSecret())),
                                new ClientCredentialsGrant())
                        .build();
        try {
            var answer = TokenResponse.parse(realm.sendAboutAccounts(request.toHTTPRequest()));
            if (answer instanceof AccessTokenResponse given) {
                var token = given.getTokens().getBearerAccessToken();
                var until = Instant.now().plusSeconds(token.getLifetime()).minus(MARGIN);
                return new Kept(token.toAuthorizationHeader(), until);
            }
            throw new Refusal(Refusal.Reason.ACCOUNTS_NOT_POSSIBLE);
        } catch (ParseException notATokenResponse) {
            throw new Refusal(Refusal.Reason.ACCOUNTS_NOT_POSSIBLE, notATokenResponse);
        }
    }
}
