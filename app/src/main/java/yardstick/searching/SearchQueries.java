package yardstick.searching;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.jooq.Record5;
import org.jooq.Select;

import yardstick.db.council.Routines;
import yardstick.tenants.CouncilId;

import java.util.List;
import java.util.Set;

/** Searches a council's own texts inside its own space: one statement over all of them. */
final class SearchQueries {

    /** As many as somebody reads. */
    static final int MOST = 60;

    private SearchQueries() {}

    /**
     * What holds the words, the best fit first; one more than {@link #MOST} where there is more.
     */
    static List<Hit> find(DSLContext sql, CouncilId council, String words, Set<Kind> kinds) {
        var found =
                all(council, words).asTable("found", "kind", "source", "excerpt", "below", "fit");
        var kind = found.field(0, String.class);
        var fit = found.field(4, Float.class);
        return sql.select(
                        kind,
                        found.field(1, String.class),
                        found.field(2, String.class),
                        found.field(3, String.class))
                .from(found)
                .where(kind.in(kinds.stream().map(Kind::word).toList()))
                .orderBy(fit.desc(), found.field(3))
                .limit(MOST + 1)
                .fetch(mapping(Hit::new));
    }

    private static Select<Record5<String, String, String, String, Float>> all(
            CouncilId council, String words) {
        return Text.ALL.stream()
                .map(text -> of(text, council, words))
                .reduce(Select::unionAll)
                .orElseThrow();
    }

    private static Select<Record5<String, String, String, String, Float>> of(
            Text text, CouncilId council, String words) {
        return select(
                        inline(text.kind().word()),
                        text.source(),
                        Routines.excerpt(text.body(), val(words)),
                        text.below(),
                        Routines.relevance(text.body(), val(words)))
                .from(text.table())
                .where(text.council().eq(council.value()))
                .and(Routines.matches(text.body(), val(words)).isTrue());
    }
}
