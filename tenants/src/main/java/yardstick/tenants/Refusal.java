package yardstick.tenants;

import io.micronaut.http.HttpStatus;

import org.jspecify.annotations.Nullable;

/** Thrown to refuse a request. The reason carries the words; {@link TenantPages} lays them out. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why a request is refused, with what to tell the person and what they can do. */
    public enum Reason {
        /** What was asked for does not exist, or is not the caller's to know of: one answer. */
        NOT_YOURS(
                HttpStatus.NOT_FOUND,
                "Page not found",
                "There is no page at this address, or it is not yours to see. Check the address, or"
                        + " start again from the front page."),
        MAY_NOT_EDIT(
                HttpStatus.FORBIDDEN,
                "You can read this but not change it",
                "Ask your council’s administrator for the editor role if you need to change it."),
        MAY_NOT_DECIDE(
                HttpStatus.FORBIDDEN,
                "Only an administrator of your council can do this",
                "Ask an administrator of your council to do it, or to give you that role."),
        MAY_NOT_SEE(
                HttpStatus.FORBIDDEN,
                "This page is for others",
                "Ask the platform administrator if you think it should be yours."),
        NO_PART(
                HttpStatus.FORBIDDEN,
                "You have signed in, but nobody has given you a part yet",
                "Ask your council’s administrator to make you a member. If your council does not"
                        + " use Yardstick yet, ask the platform administrator."),
        FORGED(
                HttpStatus.FORBIDDEN,
                "This form could not be checked",
                "Nothing was changed. Your session may have ended or begun anew in another tab: go"
                        + " back, reload the page and send the form again."),
        SIGN_IN_AGAIN(
                HttpStatus.FORBIDDEN,
                "Sign in again to do this",
                "Nothing was changed. What you sent publishes figures or gives access, and it is some"
                        + " time since you signed in. Go back, copy what you have typed, reload the"
                        + " page to sign in again, and send the form then."),
        SIGN_IN_FAILED(
                HttpStatus.BAD_REQUEST,
                "Sign-in did not succeed",
                "The sign-in was too old, was used already, or was begun in another browser. Sign"
                        + " in again."),
        ACCOUNTS_NOT_POSSIBLE(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Accounts cannot be changed just now",
                "The sign-in service did not do what it was asked for. Nothing else was changed. Try"
                        + " again in a minute, or tell whoever runs Yardstick."),
        SIGN_IN_NOT_POSSIBLE(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Sign-in is not possible just now",
                "The sign-in service does not answer. People who are signed in can go on working."
                        + " Try again in a minute.");

        private final HttpStatus status;
        private final String heading;
        private final String advice;

        Reason(HttpStatus status, String heading, String advice) {
            this.status = status;
            this.heading = heading;
            this.advice = advice;
        }

        /** The status of the answer. */
        public HttpStatus status() {
            return status;
        }

        /** What happened, as a heading. */
        public String heading() {
            return heading;
        }

        /** What the person can do. */
        public String advice() {
            return advice;
        }
    }

    private final Reason reason;

    /** Refuses for this reason. */
    public Refusal(Reason reason) {
        this(reason, null);
    }

    /** Refuses for this reason, because of something that went wrong. */
    public Refusal(Reason reason, @Nullable Throwable cause) {
        // Without a stack trace: it is an answer, not a fault, and anybody can ask for many.
        super(reason.heading(), cause, false, false);
        this.reason = reason;
    }

    /** Why the request is refused. */
    public Reason reason() {
        return reason;
    }
}
