package yardstick.about;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;

import yardstick.web.Page;

import java.net.URI;
import java.util.Map;

/** The front page, and the pages that the foot of every page leads to. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
class AboutController {

    /** Somebody with one council goes straight to it; anybody else is shown where they may go. */
    @Get("/")
    HttpResponse<?> start(Page page) {
        var who = page.visit().who();
        if (who == null) {
            return HttpResponse.ok(page.show("about/welcome"));
        }
        if (who.memberships().size() == 1 && who.appointments().isEmpty()) {
            return HttpResponse.seeOther(URI.create(StartPage.of(who).places().getFirst().href()));
        }
        return HttpResponse.ok(page.titled("Where to go").show("about/start", StartPage.of(who)));
    }

    @Get("/help")
    ModelAndView<Map<String, Object>> help(Page page) {
        return page.titled("Help").show("about/help");
    }

    @Get("/accessibility")
    ModelAndView<Map<String, Object>> accessibility(Page page) {
        return page.titled("Accessibility statement").show("about/accessibility");
    }

    @Get("/cookies")
    ModelAndView<Map<String, Object>> cookies(Page page) {
        return page.titled("Cookies").show("about/cookies");
    }

    @Get("/changelog")
    ModelAndView<Map<String, Object>> changelog(Page page) {
        return page.titled("What has changed").show("about/changelog", Changelog.CURRENT);
    }
}
