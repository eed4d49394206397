package yardstick.notes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/**
 * Names for what is added: a form carries a key, and the same key with the same words makes the
 * same name. Sent again, it changes nothing; sent with other words, it is another one.
 */
final class Keys {

    private Keys() {}

    /** A key for a form that is about to be shown. */
    static String next() {
        return UUID.randomUUID().toString();
    }

    /** The name of what was typed under a key; one of its own where there is no key. */
    static UUID name(String key, String... typed) {
        return key.isEmpty()
                ? UUID.randomUUID()
                : UUID.nameUUIDFromBytes((key + "\n" + String.join("\n", typed)).getBytes(UTF_8));
    }
}
