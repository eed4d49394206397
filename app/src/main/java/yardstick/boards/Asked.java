package yardstick.boards;

import org.jspecify.annotations.Nullable;

import yardstick.web.FieldError;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What was asked of a board's page.
 *
 * @param at the day to look at; empty for today
 * @param since the day since which changes are told; empty for the meeting before
 * @param done what has just been done
 */
record Asked(String at, String since, String done) {

    static Asked of(@Nullable String at, @Nullable String since, @Nullable String done) {
        return new Asked(text(at), text(since), text(done));
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }

    LocalDate day() {
        return Days.read(at).orElse(Days.today());
    }

    /** What is wrong with it. */
    List<FieldError> errors() {
        var errors = new ArrayList<FieldError>();
        if (!at.isEmpty() && Days.read(at).isEmpty()) {
            errors.add(new FieldError("at", "Enter the day to look at, such as 13/2/2018"));
        }
        if (!since.isEmpty() && Days.read(since).filter(from -> from.isBefore(day())).isEmpty()) {
            errors.add(new FieldError("since", "Choose a day before " + Days.words(day())));
        }
        return errors;
    }
}
