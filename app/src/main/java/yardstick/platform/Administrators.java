package yardstick.platform;

import yardstick.tenants.Refusal;
import yardstick.tenants.SignedIn;

/** Keeps the platform's pages to those who run it. */
final class Administrators {

    private Administrators() {}

    /** Goes on for a platform administrator; for everybody else there is no such page. */
    static void only(SignedIn who) {
        if (!who.isPlatformAdministrator()) {
            throw new Refusal(Refusal.Reason.NOT_YOURS);
        }
    }
}
