/** A table of a page as a file: CSV and XLSX with the same cells, written while they are read. */
@NullMarked
package yardstick.downloads;

import org.jspecify.annotations.NullMarked;
