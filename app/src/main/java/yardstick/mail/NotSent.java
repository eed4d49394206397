package yardstick.mail;

/** The mail server did not take a letter. */
public final class NotSent extends Exception {

    private static final long serialVersionUID = 1;

    NotSent(String why) {
        super(why);
    }

    NotSent(Exception cause) {
        super(cause.getMessage(), cause);
    }
}
