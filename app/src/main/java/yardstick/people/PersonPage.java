package yardstick.people;

import yardstick.tenants.Role;
import yardstick.web.Choice;
import yardstick.web.SummaryRow;

import java.util.List;

/**
 * Exactly what {@code people/person.jte} prints.
 *
 * @param heading what the person is called
 * @param conflict whether somebody else has changed it meanwhile
 * @param holds whether the person has access now
 * @param shared whether the person also works for somebody else, and so can only be let go
 * @param facts what is known of the person here
 * @param people the address of everybody
 * @param path the page's own address
 * @param roles to choose from
 * @param role chosen
 * @param version of the membership on the page
 */
public record PersonPage(
        String heading,
        boolean conflict,
        boolean holds,
        boolean shared,
        List<SummaryRow> facts,
        String people,
        String path,
        List<Choice> roles,
        String role,
        int version) {

    static PersonPage of(
            Member member,
            Role own,
            String people,
            String chosen,
            boolean holds,
            boolean shared,
            boolean conflict) {
        return new PersonPage(
                member.name(),
                conflict,
                holds,
                shared,
                holds ? facts(member) : factsOfThen(member),
                people,
                people + "/" + member.person(),
                Roles.upTo(own),
                chosen,
                member.version());
    }

    private static List<SummaryRow> facts(Member member) {
        return List.of(
                SummaryRow.of("E-mail address", known(member.email())),
                SummaryRow.of("Role", Roles.name(member.role())),
                SummaryRow.of("Since", Words.day(member.since())),
                SummaryRow.of("Last signed in", Words.signedIn(member.lastSignedIn())));
    }

    /** Where somebody signs in who has left is no longer the council's to know. */
    private static List<SummaryRow> factsOfThen(Member member) {
        return List.of(
                SummaryRow.of("Role then", Roles.name(member.role())),
                SummaryRow.of("Since", Words.day(member.since())));
    }

    private static String known(String email) {
        return email.isEmpty() ? "not known until the person next signs in" : email;
    }
}
