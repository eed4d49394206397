package yardstick.tenants;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/** Where to go after signing in: a path of this portal, never an address of somebody else's. */
final class ReturnPath {

    // Browsers read "//host", "/\host" and tabs or line ends between them as another host.
    private static final Pattern PATH =
            Pattern.compile("/(?![/\\\\])[A-Za-z0-9\\-._~!$&'()*+,;=:@%/?]{0,1500}");

    private ReturnPath() {}

    /** The path if it is one of ours, else the front page. */
    static String safe(@Nullable String wanted) {
        if (wanted == null || !PATH.matcher(wanted).matches()) {
            return "/";
        }
        return wanted.startsWith("/sign-") || wanted.startsWith("/oauth/") ? "/" : wanted;
    }
}
