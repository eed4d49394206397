package yardstick.tenants;

import static yardstick.db.access.Routines.noteAccountCall;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.util.JSONArrayUtils;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;

import jakarta.inject.Singleton;

import java.net.URI;
import java.net.URLEncoder;
import java.text.ParseException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Accounts in Keycloak of people whom a council invites. A council's administrator has no rights in
 * Keycloak: the portal asks on their behalf, under an account of its own that may manage users and
 * nothing else, and the rules are the portal's. Every call is written down with who caused it and
 * whom it was about, whatever came of it.
 *
 * <p>Asked through {@link Realm}, like everything else of Keycloak, so that limits hold; for three
 * addresses its own client library, and what that brings along, would be too much.
 */
@Singleton
public class Accounts {

    /** How long the link in Keycloak's letter is good: as long as an invitation. */
    public static final Duration PASSWORD_LINK = Duration.ofDays(7);

    private static final String CREATE = "create";
    private static final String LOOK_UP = "look-up";
    private static final String ASK_FOR_PASSWORD = "ask-for-password";
    private static final String CHOOSE_PASSWORD = "UPDATE_PASSWORD";
    private static final int CREATED = 201;
    private static final int CONFLICT = 409;

    private final Realm realm;
    private final AccountToken token;
    private final Tenancy tenancy;
    private final SignInSettings settings;
    private final AccountSettings own;

    Accounts(
            Realm realm,
            AccountToken token,
            Tenancy tenancy,
            SignInSettings settings,
            AccountSettings own) {
        this.own = own;
        this.realm = realm;
        this.token = token;
        this.tenancy = tenancy;
        this.settings = settings;
    }

    /** Whether the portal has an account by which it can make others. */
    public boolean isSet() {
        return !own.clientSecret().isBlank();
    }

    private record Asking(SignedIn who, Membership membership) {}

    /**
     * Sees to it that whoever reads mail at an address can sign in. An account that is not there is
     * made, and Keycloak writes for a password; again for one that still waits for its first, since
     * the letter may not have come, or may have run out. Any other account is left as it is: it may
     * be another council's.
     */
    public void prepare(SignedIn who, Membership membership, String email) {
        var asking = new Asking(who, membership.asAdministrator());
        var account = find(asking, email);
        if (account.isEmpty()) {
            create(asking, email).ifPresent(subject -> askForPassword(asking, subject));
        }
        account.filter(Account::waits)
                .ifPresent(waiting -> askForPassword(asking, waiting.subject));
    }

    /**
     * Has Keycloak write to somebody for a new password. The caller has made sure that this council
     * is the only one the person works for.
     *
     * @param subject Keycloak's name for the person
     */
    public void askForPassword(SignedIn who, Membership membership, String subject) {
        askForPassword(new Asking(who, membership.asAdministrator()), subject);
    }

    /** An account, and whether nobody has chosen a password for it yet. */
    private record Account(String subject, boolean waits) {
        static Account of(Map<?, ?> user) {
            return new Account(
                    String.valueOf(user.get("id")),
                    user.get("requiredActions") instanceof Collection<?> actions
                            && actions.contains(CHOOSE_PASSWORD));
        }
    }

    private Optional<Account> find(Asking asking, String email) {
        var query = "?exact=true&email=" + URLEncoder.encode(email, UTF_8);
        var answer = send(asking, LOOK_UP, "", request(HTTPRequest.Method.GET, query));
        try {
            return JSONArrayUtils.parse(answer.getBody()).stream()
                    .map(user -> Account.of((Map<?, ?>) user))
                    .findFirst();
        } catch (ParseException e) {
            throw new Refusal(Refusal.Reason.ACCOUNTS_NOT_POSSIBLE, e);
        }
    }

    private Optional<String> create(Asking asking, String email) {
        var request = request(HTTPRequest.Method.POST, "");
        request.setBody(
                JSONObjectUtils.toJSONString(
                        Map.of(
                                "username",
                                email,
                                "email",
                                email,
                                "enabled",
                                true,
                                "requiredActions",
                                List.of(CHOOSE_PASSWORD, "UPDATE_PROFILE"))));
        var answer = send(asking, CREATE, "", request);
        // Somebody else was faster: then it is there, and that is all that was wanted.
        return answer.getStatusCode() == CONFLICT ? Optional.empty() : Optional.of(subject(answer));
    }

    private void askForPassword(Asking asking, String subject) {
        var request =
                request(
                        HTTPRequest.Method.PUT,
                        "/%s/execute-actions-email?client_id=%s&lifespan=%d"
                                .formatted(
                                        URLEncoder.encode(subject, UTF_8),
                                        settings.clientId(),
                                        PASSWORD_LINK.toSeconds()));
        request.setBody("[\"" + CHOOSE_PASSWORD + "\"]");
        send(asking, ASK_FOR_PASSWORD, subject, request);
    }

    private HTTPRequest request(HTTPRequest.Method method, String below) {
        var users = settings.issuer().toString().replaceFirst("/realms/", "/admin/realms/");
        var request = new HTTPRequest(method, URI.create(users + "/users" + below));
        request.setAuthorization(token.header());
        request.setHeader("Content-Type", "application/json");
        return request;
    }

    private HTTPResponse send(Asking asking, String call, String subject, HTTPRequest request) {
        int status = 0;
        var about = subject;
        try {
            var answer = realm.sendAboutAccounts(request);
            status = answer.getStatusCode();
            if (status == CREATED) {
                about = subject(answer);
            }
            if (status >= 400 && status != CONFLICT) {
                throw new Refusal(Refusal.Reason.ACCOUNTS_NOT_POSSIBLE);
            }
            return answer;
        } finally {
            note(asking, call, about, status);
        }
    }

    private void note(Asking asking, String call, String subject, int status) {
        tenancy.write(
                asking.who,
                asking.membership,
                sql -> {
                    noteAccountCall(sql.configuration(), subject, call, status);
                    return true;
                });
    }

    /** The last part of the address at which Keycloak has put a new account. */
    private static String subject(HTTPResponse answer) {
        var path = answer.getLocation().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
