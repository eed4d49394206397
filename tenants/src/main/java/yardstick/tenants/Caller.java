package yardstick.tenants;

import io.micronaut.security.authentication.Authentication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who is asking, in the shape in which the security filter carries it through a request. */
record Caller(SignedIn signedIn) implements Authentication {

    private static final long serialVersionUID = 1;

    /** Our own name for the caller; never what the person is called, since it ends up in logs. */
    @Override
    public String getName() {
        UUID person = signedIn.person();
        return person == null ? String.valueOf(signedIn.system()) : person.toString();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return Map.of();
    }

    /** The words of {@link Parts} that {@code @Secured} may name. */
    @Override
    public Collection<String> getRoles() {
        List<String> parts = new ArrayList<>();
        if (signedIn.isNobody()) {
            // What a person may read; WhoIsAsking says where.
            parts.add(Parts.PERSON);
        } else if (signedIn.person() == null) {
            parts.add(Parts.SYSTEM);
        } else {
            parts.add(Parts.PERSON);
            parts.add(Parts.NEWCOMER);
        }
        signedIn.appointments().forEach(appointment -> parts.add(appointment.kind().word()));
        return parts;
    }
}
