package yardstick.publishing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads dates as spreadsheets hold them. */
final class Dates {

    /** Spreadsheet programs count days from here. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private Dates() {}

    /** 2023-07-10, or the serial day 45117; empty when it is neither. */
    static Optional<LocalDate> read(String text) {
        if (text.matches("[2-7]\\d{4}(\\.0+)?")) {
            return Optional.of(DAY_ZERO.plusDays(Integer.parseInt(text.substring(0, 5))));
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
