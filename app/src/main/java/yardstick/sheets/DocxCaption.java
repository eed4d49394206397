package yardstick.sheets;

/**
 * What a table of a document is called: the heading above it; where the document has no headings,
 * the first line after the table before; where nothing stands between two tables, the same as the
 * one before.
 */
final class DocxCaption {

    private String name = "";
    private boolean heading;
    private boolean named;
    private boolean styled;

    /** The style of the paragraph that is being read. */
    void styled(String style) {
        styled = style.matches("(?i)(heading|title|caption).*");
    }

    /** A paragraph outside of tables has been read. */
    void paragraph(String text) {
        if (!text.isEmpty() && (styled || !heading && !named)) {
            name = text;
            named = true;
            heading = styled;
        }
        styled = false;
    }

    /** What the table that ends here is called; empty for nothing. */
    String next() {
        named = false;
        heading = false;
        return name;
    }
}
