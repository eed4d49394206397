package yardstick.reviewing;

import java.util.List;

/**
 * Exactly what {@code reviewing/list.jte} prints.
 *
 * @param answer the heading
 * @param reviews reviews to whose team the reader belongs now
 */
public record ReviewsPage(String answer, List<Row> reviews) {

    /** A review. */
    public record Row(
            String title,
            String href,
            String host,
            String days,
            String part,
            String round,
            String until) {}

    static ReviewsPage of(List<Desk.Of> reviews) {
        return new ReviewsPage(
                switch (reviews.size()) {
                    case 0 -> "You take part in no review at the moment";
                    case 1 -> "You take part in 1 review";
                    default -> "You take part in %d reviews".formatted(reviews.size());
                },
                reviews.stream()
                        .map(
                                of ->
                                        new Row(
                                                of.review().title(),
                                                Desk.path(of.host(), of.review()),
                                                of.host().name(),
                                                Words.days(of.review()),
                                                of.review().part(),
                                                of.review().round().isEmpty()
                                                        ? "None"
                                                        : of.review().round(),
                                                Words.moment(of.review().until())))
                        .toList());
    }
}
