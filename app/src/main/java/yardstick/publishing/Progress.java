package yardstick.publishing;

/** Hears short lines about how far a load has come, such as "LAIT: 641,070 figures read". */
@FunctionalInterface
public interface Progress {

    /** Says one line. */
    void say(String line);
}
