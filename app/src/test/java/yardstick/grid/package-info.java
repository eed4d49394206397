/** The grid, checked over the published files. */
@NullMarked
package yardstick.grid;

import org.jspecify.annotations.NullMarked;
