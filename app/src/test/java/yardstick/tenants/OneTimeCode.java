package yardstick.tenants;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What an authenticator holds (RFC 6238: SHA-1, six digits, thirty seconds).
 *
 * @param secret as Keycloak's page for setting one up has it
 */
record OneTimeCode(String secret) {

    /** What it shows now. */
    String now() throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA1"));
        long step = Instant.now().getEpochSecond() / 30;
        var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
        int from = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash, from, 4).getInt() & 0x7fffffff;
        return "%06d".formatted(number % 1_000_000);
    }

    /** The form that sets it up. */
    Map<String, String> form() throws GeneralSecurityException {
        return Map.of("totp", now(), "totpSecret", secret, "userLabel", "Phone");
    }
}
