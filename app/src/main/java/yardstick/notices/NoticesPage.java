package yardstick.notices;

import java.util.List;

/**
 * Exactly what {@code notices/show.jte} prints.
 *
 * @param answer the heading
 * @param groups what there is, by kind
 * @param seen the moment up to which the reader can say that they have seen everything
 * @param seenBefore when they said so last; a sentence
 * @param choices what they have chosen; a sentence
 * @param banner what has just been done; empty for nothing
 */
public record NoticesPage(
        String answer,
        List<Group> groups,
        String seen,
        String seenBefore,
        String choices,
        String banner) {

    /** How many of a kind are shown unless all are asked for. */
    private static final int SHOWN = 10;

    /** How many are shown then. */
    private static final int MOST = 500;

    /**
     * What there is of one kind.
     *
     * @param anchor its place on the page
     * @param title the heading, with how many there are
     * @param lines those that are shown
     * @param rest how many are not; empty for none
     * @param more where they are; empty where the page shows no more
     */
    public record Group(String anchor, String title, List<Line> lines, String rest, String more) {}

    /**
     * One thing to be told of.
     *
     * @param isNew whether it has come since the reader said that they had seen everything
     */
    public record Line(String text, String href, String about, boolean isNew) {}

    /**
     * The page.
     *
     * @param all the kind of which everything is asked for; empty for none
     */
    static NoticesPage of(Notices.Told told, String all, String banner) {
        var choices = told.choices();
        long fresh = told.all().stream().filter(choices::isNew).count();
        return new NoticesPage(
                told.all().isEmpty()
                        ? "There is nothing to tell you"
                        : fresh == 0
                                ? "Nothing is new"
                                : "%,d %s new"
                                        .formatted(fresh, fresh == 1 ? "thing is" : "things are"),
                choices.kinds().stream()
                        .sorted()
                        .map(kind -> group(told, kind, all))
                        .filter(group -> !group.lines().isEmpty())
                        .toList(),
                choices.now().toInstant().toString(),
                choices.seenAt() == null
                        ? "You have not said yet that you have seen what is here, so all of it is new."
                        : "New is what has come since %s.".formatted(Days.moment(choices.seenAt())),
                chosen(choices),
                banner);
    }

    private static Group group(Notices.Told told, Kind kind, String all) {
        var found = told.of(kind);
        var shown = found.stream().limit(all.equals(kind.word()) ? MOST : SHOWN).toList();
        int rest = found.size() - shown.size();
        return new Group(
                kind.word(),
                "%s (%,d)".formatted(kind.title(), found.size()),
                shown.stream()
                        .map(n -> new Line(n.text(), n.href(), n.about(), told.choices().isNew(n)))
                        .toList(),
                rest == 0 ? "" : "%,d more".formatted(rest),
                rest == 0 || all.equals(kind.word())
                        ? ""
                        : "/notifications?all=%s#%s".formatted(kind.word(), kind.word()));
    }

    private static String chosen(Choices choices) {
        var kinds =
                choices.kinds().size() == Kind.values().length
                        ? "You are told of everything"
                        : "You have chosen %d of %d kinds"
                                .formatted(choices.kinds().size(), Kind.values().length);
        return switch (choices.byMail()) {
            case NEVER -> kinds + ", and get no letters.";
            case DAILY -> kinds + ", and get a letter on days on which something is new.";
            case WEEKLY -> kinds + ", and get a letter on Mondays if something is new.";
        };
    }
}
