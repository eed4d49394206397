package yardstick.platform;

import static org.jooq.Records.mapping;

import static yardstick.db.access.Tables.EMAIL_DOMAIN;
import static yardstick.db.published.Tables.AREA;
import static yardstick.db.published.Tables.COUNCIL;

import org.jooq.DSLContext;

import java.util.List;
import java.util.UUID;

/** Reads and writes the e-mail domains of councils; one method, one statement. */
final class DomainQueries {

    private DomainQueries() {}

    static List<DomainsPage.Row> list(DSLContext sql) {
        return sql.select(AREA.CODE, AREA.NAME, EMAIL_DOMAIN.DOMAIN)
                .from(EMAIL_DOMAIN)
                .join(COUNCIL)
                .on(COUNCIL.COUNCIL_ID.eq(EMAIL_DOMAIN.COUNCIL_ID))
                .join(AREA)
                .on(AREA.AREA_ID.eq(COUNCIL.AREA_ID))
                .orderBy(AREA.NAME, EMAIL_DOMAIN.DOMAIN)
                .fetch(mapping(DomainsPage.Row::new));
    }

    /** Adds one; does nothing where it is there already. */
    static int add(DSLContext sql, UUID council, String domain) {
        return sql.insertInto(EMAIL_DOMAIN, EMAIL_DOMAIN.COUNCIL_ID, EMAIL_DOMAIN.DOMAIN)
                .values(council, domain)
                .onConflictDoNothing()
                .execute();
    }

    static int remove(DSLContext sql, UUID council, String domain) {
        return sql.deleteFrom(EMAIL_DOMAIN)
                .where(EMAIL_DOMAIN.COUNCIL_ID.eq(council))
                .and(EMAIL_DOMAIN.DOMAIN.eq(domain))
                .execute();
    }
}
