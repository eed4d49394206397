package yardstick.web;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpRequest;

import jakarta.inject.Singleton;

import yardstick.tenants.Refusal;
import yardstick.tenants.TenantPages;

import java.util.List;

/** What people see at the door, in the portal's frame: why they may not pass, or that they left. */
@Singleton
@Primary
class Doorway implements TenantPages {

    private final PageBinder pages;
    private final Views views;

    Doorway(PageBinder pages, Views views) {
        this.pages = pages;
        this.views = views;
    }

    @Override
    public Object refused(HttpRequest<?> request, Refusal.Reason reason) {
        // Somebody of a review team needs no part to read what that team was given.
        var ways =
                reason == Refusal.Reason.NO_PART
                        ? List.of(new Crumb("What councils have shared with you", "/shared"))
                        : List.<Crumb>of();
        return page(request, new PlainPage(reason.heading(), List.of(reason.advice()), "", ways));
    }

    @Override
    public Object signedOut(HttpRequest<?> request, boolean onlyHere) {
        var advice =
                onlyHere
                        ? "The sign-in service did not answer, so its own session may still be open."
                                + " Close all windows of the browser."
                        : "You can close this window, or sign in again from the front page.";
        return page(request, new PlainPage("You have signed out", List.of(advice), ""));
    }

    private String page(HttpRequest<?> request, PlainPage words) {
        var page = pages.aboutPath(request).titled(words.heading());
        return views.html(request, page.show("web/plain", words));
    }
}
