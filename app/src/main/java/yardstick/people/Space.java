package yardstick.people;

import io.micronaut.http.HttpResponse;

import yardstick.tenants.Membership;
import yardstick.web.Page;
import yardstick.web.Place;
import yardstick.web.Section;

import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * A council whose people are being run, by one of its administrators.
 *
 * @param membership the administrator's own
 */
record Space(Membership membership) {

    /** The council of somebody who runs it; refuses everybody else. */
    static Space of(Membership membership) {
        return new Space(membership.asAdministrator());
    }

    /** What people call the council. */
    String name() {
        return membership.name();
    }

    /** The address of everybody. */
    String people() {
        return Place.of(membership).href() + "/people";
    }

    /** The frame of the page with everybody. */
    Page list(Page frame) {
        var place = Place.of(membership);
        return frame.titled("People of " + place.name())
                .in(place, Section.HOME)
                .under(place.name(), place.href());
    }

    /** The frame of a page below it. */
    Page below(Page frame, String title) {
        return list(frame)
                .titled("%s: people of %s".formatted(title, name()))
                .under("People", people());
    }

    /** Back to everybody, with a banner. */
    HttpResponse<?> done(String what) {
        return HttpResponse.seeOther(URI.create(people() + "?done=" + what));
    }

    static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC);
    }
}
