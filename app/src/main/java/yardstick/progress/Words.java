package yardstick.progress;

import org.jspecify.annotations.Nullable;

import yardstick.plan.Step;
import yardstick.web.Wording;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** How days, moments, steps of a scale and numbers of things are said on these pages. */
final class Words {

    /** Below every field in which somebody could name a child. */
    static final String NO_CHILD =
            "Never name a child or a family, and give no number of children from 1 to 5";

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK)
                    .withZone(Wording.LONDON);

    private Words() {}

    /** Today by London's clock. */
    static LocalDate today() {
        return Wording.today();
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** A day as a form shows it; nothing for none. */
    static String typed(@Nullable LocalDate day) {
        return day == null ? "" : TYPED.format(day);
    }

    static String moment(Instant moment) {
        return MOMENT.format(moment);
    }

    /** The start of a long text, for a title or a crumb. */
    static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 79).strip() + "…";
    }

    /** "1 piece", "2 pieces". */
    static String number(long number, String noun) {
        return "%,d %s%s".formatted(number, noun, number == 1 ? "" : "s");
    }

    /** The step of this number. */
    static Step step(List<Step> scale, short no) {
        return scale.stream().filter(step -> step.no() == no).findFirst().orElseThrow();
    }

    /** GOV.UK's word for the colour of a step's tag. */
    static String colour(Step step) {
        return step.tone().equals("amber") ? "yellow" : step.tone();
    }

    /** A step in a list to choose from, such as "3: On track". */
    static String choice(Step step) {
        return step.definition().isEmpty()
                ? step.label()
                : "%s: %s".formatted(step.label(), shortened(step.definition()));
    }
}
