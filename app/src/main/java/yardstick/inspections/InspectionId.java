package yardstick.inspections;

import yardstick.tenants.Refusal;

import java.util.UUID;

/** Names an inspection in an address: a published one by its number, an own record by its name. */
sealed interface InspectionId {

    /** A published inspection. */
    record Published(int number) implements InspectionId {
        @Override
        public String address() {
            return String.valueOf(number);
        }
    }

    /** A record of the council's own. */
    record Own(UUID id) implements InspectionId {
        @Override
        public String address() {
            return id.toString();
        }
    }

    /** As an address has it. */
    String address();

    /** Reads it; what nobody has is answered like what is gone. */
    static InspectionId of(String text) {
        return text.matches("\\d{1,9}")
                ? new Published(Integer.parseInt(text))
                : new Own(uuid(text));
    }

    /** The record of the council's own that is meant; a published inspection is never changed. */
    static UUID own(String text) {
        if (of(text) instanceof Own(UUID id)) {
            return id;
        }
        throw new Refusal(Refusal.Reason.NOT_YOURS);
    }

    /** A name that we have given. */
    static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAName) {
            throw new Refusal(Refusal.Reason.NOT_YOURS, notAName);
        }
    }
}
