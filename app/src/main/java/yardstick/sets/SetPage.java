package yardstick.sets;

import org.jspecify.annotations.Nullable;

import yardstick.comparison.Catalogue;
import yardstick.saved.SavedSet;
import yardstick.web.Choice;
import yardstick.web.Place;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Exactly what {@code sets/edit.jte} prints.
 *
 * @param heading what is being done
 * @param noun what is put together, such as "comparison group"
 * @param member what it consists of, such as "council"
 * @param most how many may be in it
 * @param action where the form is sent
 * @param back where to go without changing anything
 * @param name the name, as typed
 * @param version the version that is on the page
 * @param ticked codes that are ticked
 * @param parts what there is to tick, by region or topic
 * @param remove where to take it away; empty for a new one
 * @param overtaken whether somebody else was quicker
 * @param now what somebody else has made of it meanwhile; null when nobody has
 */
public record SetPage(
        String heading,
        String noun,
        String member,
        int most,
        String action,
        String back,
        String name,
        int version,
        Set<String> ticked,
        List<Part> parts,
        String remove,
        boolean overtaken,
        @Nullable Now now) {

    /** The councils of a region, or the indicators of a topic. */
    public record Part(String name, List<Choice> choices, boolean open) {}

    /** What is there now. */
    public record Now(String name, String members) {}

    static SetPage adding(Catalogue catalogue, Place place, Kind kind, SetForm form) {
        var article = kind == Kind.GROUPS ? "a " : "an ";
        return page(catalogue, place, kind, "Add " + article + kind.noun(), form, "", false, null);
    }

    static SetPage changing(
            Catalogue catalogue, Place place, Kind kind, SetForm form, SavedSet set) {
        var heading = "Change %s".formatted(set.name());
        return page(catalogue, place, kind, heading, form, set.id().toString(), false, null);
    }

    /** The same form again beside what somebody else has made; sending it again overwrites. */
    static SetPage conflicting(
            Catalogue catalogue, Place place, Kind kind, SetForm form, SavedSet set) {
        var names = kind.names(catalogue);
        return page(
                catalogue,
                place,
                kind,
                "Somebody else has changed this " + kind.noun(),
                new SetForm(form.name(), form.members(), set.version()),
                set.id().toString(),
                true,
                new Now(
                        set.name(),
                        String.join(
                                ", ",
                                set.codes().stream()
                                        .map(code -> names.getOrDefault(code, code))
                                        .toList())));
    }

    /** The same form again, to be added anew, when somebody else has removed it. */
    static SetPage gone(Catalogue catalogue, Place place, Kind kind, SetForm form) {
        return page(
                catalogue,
                place,
                kind,
                "Somebody else has removed this " + kind.noun(),
                form,
                "",
                true,
                null);
    }

    private static SetPage page(
            Catalogue catalogue,
            Place place,
            Kind kind,
            String heading,
            SetForm form,
            String id,
            boolean overtaken,
            @Nullable Now now) {
        var sets = place.href() + "/sets";
        var address = sets + "/" + kind.path() + (id.isEmpty() ? "" : "/" + id);
        return new SetPage(
                heading,
                kind.noun(),
                kind.member(),
                kind.most(),
                address,
                sets,
                form.name(),
                form.version(),
                Set.copyOf(form.members()),
                kind.offered(catalogue).entrySet().stream().map(e -> part(e, form)).toList(),
                id.isEmpty() ? "" : address + "/remove",
                overtaken,
                now);
    }

    private static Part part(Map.Entry<String, Map<String, String>> offered, SetForm form) {
        long ticked = offered.getValue().keySet().stream().filter(form.members()::contains).count();
        return new Part(
                ticked == 0
                        ? offered.getKey()
                        : "%s (%d ticked)".formatted(offered.getKey(), ticked),
                offered.getValue().entrySet().stream()
                        .map(e -> Choice.of(e.getKey(), e.getValue()))
                        .toList(),
                ticked > 0);
    }
}
