package yardstick.papers;

import yardstick.web.Choice;

import java.util.List;
import java.util.Map;

/**
 * Exactly what {@code papers/share.jte} prints.
 *
 * @param action where the form is sent
 * @param back where to go instead
 * @param source what the paper is made of, as fields of the form
 * @param audiences who may be let read it
 * @param hint what to do first for an audience that is not offered; empty for nothing
 * @param form what was typed
 * @param paper what others would read
 * @param small its sentences with small numbers beside words for children
 * @param changed whether it has changed since it was looked at
 */
public record SharePage(
        String action,
        String back,
        Map<String, String> source,
        List<Choice> audiences,
        String hint,
        ShareForm form,
        Paper paper,
        List<String> small,
        boolean changed) {

    /** Below the address of a council's space. */
    static SharePage of(String space, Preview preview, ShareForm form, boolean changed) {
        return new SharePage(
                space + "/sharing/papers",
                space + preview.source().path(),
                preview.source().fields(),
                Audience.choices(preview.reviews(), preview.onTheBoard()),
                preview.onTheBoard()
                        ? ""
                        : "To share with the board of your region alone, let an administrator join"
                                + " it first, from the page of what you share",
                form,
                preview.paper(),
                preview.small(),
                changed);
    }
}
