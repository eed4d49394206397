package yardstick.pictures;

/** What kind of file a picture is taken away as. */
public enum Format {
    /** Lines and words that stay sharp at any size. */
    SVG("svg", "image/svg+xml; charset=utf-8"),
    /** Dots, twice as many each way as the picture's size in pixels says. */
    PNG("png", "image/png");

    /** What a route ends in: {@code .{format:svg|png}}. */
    public static final String PATTERN = "svg|png";

    private final String ending;
    private final String mediaType;

    Format(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** The format with this ending. */
    public static Format of(String ending) {
        for (var format : values()) {
            if (format.ending.equals(ending)) {
                return format;
            }
        }
        throw new IllegalArgumentException("A picture cannot be had as " + ending);
    }

    /** What the file's name ends in, without a dot. */
    public String ending() {
        return ending;
    }

    /** The media type. */
    public String mediaType() {
        return mediaType;
    }
}
