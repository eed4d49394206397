package yardstick.papers;

import yardstick.web.Choice;
import yardstick.web.NavigationItem;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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
 * @param ways other ways to make it, each with its address
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
        List<NavigationItem> ways,
        boolean changed) {

    /** Below the address of a council's space. */
    static SharePage of(String space, Preview preview, ShareForm form, boolean changed) {
        return new SharePage(
                space + "/sharing/papers",
                space + preview.source().path(),
                preview.source().fields(),
                preview.audiences(),
                preview.onTheBoard()
                        ? ""
                        : "To share with the board of your region alone, let an administrator join"
                                + " it first, from the page of what you share",
                form,
                preview.paper(),
                preview.small(),
                ways(space + "/sharing/new", preview.source()),
                changed);
    }

    private static List<NavigationItem> ways(String address, Source source) {
        return switch (source) {
            case Source.OfChosen chosen when !chosen.indicators().isEmpty() ->
                    List.of(
                            new NavigationItem(
                                    chosen.commentary()
                                            ? "Leave out what your council says of the indicators"
                                            : "Put in what your council says of the indicators",
                                    address + Source.query(said(chosen).fields()),
                                    false));
            case Source.OfReleased released ->
                    Stream.of(ReleasedTo.values())
                            .map(
                                    to ->
                                            new NavigationItem(
                                                    "Look at them as " + to.words(),
                                                    address
                                                            + Source.query(
                                                                    as(released, to).fields()),
                                                    to == released.to()))
                            .toList();
            default -> List.of();
        };
    }

    private static Source said(Source.OfChosen chosen) {
        return chosen.with(!chosen.commentary());
    }

    private static Source as(Source.OfReleased released, ReleasedTo to) {
        return new Source.OfReleased(released.dataSet(), released.indicator(), to.code());
    }
}
