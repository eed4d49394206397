package yardstick.people;

import jakarta.inject.Singleton;

import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;
import yardstick.web.FieldError;
import yardstick.web.Page;

import java.util.List;

/** The page with everybody: as it is asked for, and as the answer to a form of it. */
@Singleton
class Everybody {

    private final Tenancy tenancy;
    private final Invitations invitations;

    Everybody(Tenancy tenancy, Invitations invitations) {
        this.tenancy = tenancy;
        this.invitations = invitations;
    }

    /** The page as it is now. */
    Object shown(Page frame, SignedIn who, Space space, String done, List<FieldError> errors) {
        var council = space.membership().council();
        var page =
                tenancy.read(
                        who,
                        space.membership(),
                        sql ->
                                PeoplePage.of(
                                        space.people(),
                                        PeopleQueries.listMembers(sql, council),
                                        InvitationQueries.listOpen(sql, council),
                                        Space.now(),
                                        done,
                                        invitations.arePossible()));
        return space.list(frame).withErrors(errors).show("people/list", page);
    }
}
