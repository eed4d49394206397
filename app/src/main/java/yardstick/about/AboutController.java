package yardstick.about;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;

import yardstick.web.Page;

import java.util.Map;

/** The pages that the foot of every page leads to. Open to everybody. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
class AboutController {

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

    @Get("/privacy")
    ModelAndView<Map<String, Object>> privacy(Page page) {
        return page.titled("Privacy").show("about/privacy", Kept.ALL);
    }

    @Get("/changelog")
    ModelAndView<Map<String, Object>> changelog(Page page) {
        return page.titled("What has changed").show("about/changelog", Changelog.CURRENT);
    }
}
