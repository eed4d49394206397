package yardstick.pictures;

/** A picture was not finished in time, or nobody was free to draw it. Trying again may work. */
public final class PictureNotInTime extends Exception {

    private static final long serialVersionUID = 1L;

    PictureNotInTime(String message) {
        super(message);
    }
}
