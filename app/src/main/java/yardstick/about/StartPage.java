package yardstick.about;

import yardstick.tenants.Appointment;
import yardstick.tenants.SignedIn;
import yardstick.web.Place;

import java.util.List;

/**
 * Where somebody may go who is signed in.
 *
 * @param name what they are called
 * @param places the councils they act for, by name
 * @param compares whether they compare published figures without acting for a council
 * @param platform whether they run the platform
 * @param nowhere whether nobody has given them a part yet
 */
public record StartPage(
        String name, List<Place> places, boolean compares, boolean platform, boolean nowhere) {

    static StartPage of(SignedIn who) {
        return new StartPage(
                who.name(),
                who.memberships().stream().map(Place::of).toList(),
                who.appointments().stream()
                        .anyMatch(a -> a.kind() != Appointment.Kind.PLATFORM_ADMINISTRATOR),
                who.isPlatformAdministrator(),
                who.hasNoPart());
    }
}
