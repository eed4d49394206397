package yardstick.reviews;

import java.util.List;

/**
 * Exactly what {@code reviews/list.jte} prints.
 *
 * @param banner what has just been done; empty for nothing
 * @param heading how many reviews there are and what has become of them
 * @param rows one for each review, the latest first
 * @param add where to add one; empty for who may not
 */
public record ReviewsPage(String banner, String heading, List<Row> rows, String add) {

    /** One review. */
    public record Row(
            String title,
            String href,
            String kind,
            String days,
            String from,
            int findings,
            int answered,
            int became) {}

    static ReviewsPage of(Space space, List<Listed> reviews, String done) {
        return new ReviewsPage(
                Done.words(done),
                heading(reviews),
                reviews.stream().map(review -> row(space, review)).toList(),
                space.mayEdit() ? space.path() + "/new" : "");
    }

    private static String heading(List<Listed> reviews) {
        if (reviews.isEmpty()) {
            return "Your council has recorded no peer review yet";
        }
        int findings = reviews.stream().mapToInt(Listed::findings).sum();
        int became = reviews.stream().mapToInt(Listed::became).sum();
        return "%s: %,d of %s %s in a plan"
                .formatted(
                        Words.number(reviews.size(), "peer review"),
                        became,
                        Words.number(findings, "finding"),
                        became == 1 ? "is" : "are");
    }

    private static Row row(Space space, Listed review) {
        return new Row(
                review.title(),
                space.path(review.id()),
                review.kind().text(),
                Words.days(review.beginsOn(), review.endsOn()),
                review.from().isEmpty() ? "Not recorded" : String.join("; ", review.from()),
                review.findings(),
                review.answered(),
                review.became());
    }
}
