package yardstick.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.views.ModelAndView;
import io.micronaut.views.ModelAndViewRenderer;

import jakarta.inject.Singleton;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** Turns a page into text at once, where no controller is there whose answer would be drawn. */
@Singleton
class Views {

    private final ModelAndViewRenderer<Map<String, Object>, HttpRequest<?>> renderer;

    Views(ModelAndViewRenderer<Map<String, Object>, HttpRequest<?>> renderer) {
        this.renderer = renderer;
    }

    /** The page as HTML. */
    String html(HttpRequest<?> request, ModelAndView<Map<String, Object>> page) {
        var out = new StringWriter();
        try {
            renderer.render(page, request, "text/html")
                    .orElseThrow(() -> new IllegalStateException("No template " + page.getView()))
                    .writeTo(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }
}
