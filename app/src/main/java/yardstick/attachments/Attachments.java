package yardstick.attachments;

import static org.jooq.Records.mapping;

import static yardstick.db.council.Tables.ATTACHMENT;

import org.jooq.DSLContext;

import yardstick.intake.Fingerprint;
import yardstick.tenants.CouncilId;
import yardstick.tenants.SignedIn;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * Keeps a council's files and hands them out, inside {@code Tenancy}. Nothing else touches their
 * bytes: today they lie in the database, and only this class would change if they lay elsewhere.
 */
public final class Attachments {

    /** What a file is called of which nothing is left; its own name may have been the trouble. */
    private static final String REMOVED = "removed";

    private Attachments() {}

    /**
     * A file as it is handed out.
     *
     * @param name what to call it
     * @param mediaType what it is
     * @param bytes as they came
     */
    public record Kept(String name, String mediaType, byte[] bytes) {}

    /** Keeps a file under an id, unless one of this id is there already. */
    public static void keep(
            DSLContext sql, CouncilId council, SignedIn who, UUID id, CheckedFile file) {
        sql.insertInto(ATTACHMENT)
                .set(ATTACHMENT.COUNCIL_ID, council.value())
                .set(ATTACHMENT.ATTACHMENT_ID, id)
                .set(ATTACHMENT.FILE_NAME, file.name())
                .set(ATTACHMENT.MEDIA_TYPE, file.mediaType())
                .set(ATTACHMENT.BYTES, file.bytes())
                .set(ATTACHMENT.FINGERPRINT, Fingerprint.of(file.bytes()))
                .set(ATTACHMENT.ADDED_BY, who.person())
                .set(ATTACHMENT.ADDED_BY_NAME, who.name())
                .onConflict(ATTACHMENT.COUNCIL_ID, ATTACHMENT.ATTACHMENT_ID)
                .doNothing()
                .execute();
    }

    /** A file with its bytes; empty when they were removed, or never were there. */
    public static Optional<Kept> find(DSLContext sql, CouncilId council, UUID id) {
        return sql.select(ATTACHMENT.FILE_NAME, ATTACHMENT.MEDIA_TYPE, ATTACHMENT.BYTES)
                .from(ATTACHMENT)
                .where(ATTACHMENT.COUNCIL_ID.eq(council.value()))
                .and(ATTACHMENT.ATTACHMENT_ID.eq(id))
                .and(ATTACHMENT.BYTES.isNotNull())
                .fetchOptional(mapping(Kept::new));
    }

    /**
     * Hands out all files of a council, one after the other: together they may be more than the
     * machine holds.
     *
     * @param taken is given a name that no other of them has, and the bytes
     */
    public static void forEach(
            DSLContext sql, CouncilId council, BiConsumer<String, byte[]> taken) {
        try (var files =
                sql.select(ATTACHMENT.ATTACHMENT_ID, ATTACHMENT.FILE_NAME, ATTACHMENT.BYTES)
                        .from(ATTACHMENT)
                        .where(ATTACHMENT.COUNCIL_ID.eq(council.value()))
                        .and(ATTACHMENT.BYTES.isNotNull())
                        .orderBy(ATTACHMENT.ATTACHMENT_ID)
                        .fetchSize(1)
                        .fetchLazy()) {
            for (var file : files) {
                taken.accept("%s-%s".formatted(file.value1(), file.value2()), file.value3());
            }
        }
    }

    /** Removes a file's bytes and its name; that it was here stays. For administrators. */
    public static void remove(DSLContext sql, CouncilId council, SignedIn who, UUID id) {
        sql.update(ATTACHMENT)
                .setNull(ATTACHMENT.BYTES)
                .set(ATTACHMENT.FILE_NAME, REMOVED)
                .set(ATTACHMENT.REMOVED_AT, OffsetDateTime.now())
                .set(ATTACHMENT.REMOVED_BY, who.person())
                .set(ATTACHMENT.REMOVED_BY_NAME, who.name())
                .where(ATTACHMENT.COUNCIL_ID.eq(council.value()))
                .and(ATTACHMENT.ATTACHMENT_ID.eq(id))
                .and(ATTACHMENT.BYTES.isNotNull())
                .execute();
    }
}
