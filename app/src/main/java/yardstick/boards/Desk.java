package yardstick.boards;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;

import jakarta.inject.Singleton;

import org.jooq.DSLContext;

import yardstick.tenants.SignedIn;
import yardstick.tenants.Tenancy;
import yardstick.web.FieldError;
import yardstick.web.Page;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Finds what an address speaks of, and answers what came of a form. */
@Singleton
class Desk {

    private final Tenancy tenancy;

    Desk(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    /** Reads in a council's space. */
    <T> T read(SignedIn who, Space space, Function<DSLContext, T> work) {
        return tenancy.read(who, space.membership(), work);
    }

    /** Reads in a council's space as it was at one moment. */
    <T> T readOneMoment(SignedIn who, Space space, Function<DSLContext, T> work) {
        return tenancy.readOneMoment(who, space.membership(), work);
    }

    /** Saves what has no errors; gives the errors of what has. */
    Saved save(
            SignedIn who, Space space, List<FieldError> errors, Function<DSLContext, Saved> work) {
        return errors.isEmpty()
                ? tenancy.write(who, space.membership(), work)
                : new Saved.Wrong(errors);
    }

    Board board(SignedIn who, Space space, String id) {
        return read(who, space, sql -> board(sql, space, id));
    }

    static Board board(DSLContext sql, Space space, String id) {
        return BoardQueries.find(sql, space.council(), Space.id(id)).orElseThrow(Space::notThere);
    }

    /** A meeting and its board. */
    record Held(Board board, Meeting meeting) {}

    Held held(SignedIn who, Space space, String board, String meeting) {
        return read(who, space, sql -> held(sql, space, board, meeting));
    }

    static Held held(DSLContext sql, Space space, String board, String meeting) {
        var found = board(sql, space, board);
        return new Held(
                found,
                BoardQueries.meeting(sql, space.council(), found.id(), Space.id(meeting))
                        .orElseThrow(Space::notThere));
    }

    /** The next page, the same form with what is wrong, or the same beside what is there now. */
    static HttpResponse<?> answer(Page framed, String view, Saved saved, URI next, EditPage page) {
        return switch (saved) {
            case Saved.Done finished -> HttpResponse.seeOther(next);
            case Saved.Wrong(List<FieldError> errors) ->
                    HttpResponse.unprocessableEntity()
                            .body(framed.withErrors(errors).show(view, page));
            case Saved.Overtaken late ->
                    HttpResponse.status(HttpStatus.CONFLICT).body(framed.show(view, page));
        };
    }

    /** A name for what a page is about to add. */
    static String key() {
        return UUID.randomUUID().toString();
    }
}
