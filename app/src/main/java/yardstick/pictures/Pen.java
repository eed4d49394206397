package yardstick.pictures;

/**
 * Draws one picture after another. Used by one thread at a time; another may only close it, which
 * ends a drawing in the middle.
 */
interface Pen extends AutoCloseable {

    /**
     * Draws an option as an SVG document, as the charts' library writes it.
     *
     * @param width in pixels
     * @param height in pixels
     */
    String draw(String option, int width, int height);

    @Override
    void close();
}
