package yardstick.tenants;

import io.micronaut.context.annotation.Secondary;
import io.micronaut.http.HttpRequest;

import jakarta.inject.Singleton;

/** Pages without any looks, for as long as nothing better is there. */
@Singleton
@Secondary
class PlainTenantPages implements TenantPages {

    @Override
    public Object refused(HttpRequest<?> request, Refusal.Reason reason) {
        return page(reason.heading(), reason.advice());
    }

    @Override
    public Object signedOut(HttpRequest<?> request, boolean onlyHere) {
        return page("You have signed out", onlyHere ? ONLY_HERE : "Close the browser to be sure.");
    }

    private static final String ONLY_HERE =
            "The sign-in service did not answer, so its own session may still be open. Close all"
                    + " windows of the browser.";

    private static String page(String heading, String advice) {
        return """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><title>%1$s - Yardstick</title></head>
        <body><main><h1>%1$s</h1><p>%2$s</p><p><a href="/">Front page</a></p></main></body></html>
        """
                .formatted(heading, advice);
    }
}
