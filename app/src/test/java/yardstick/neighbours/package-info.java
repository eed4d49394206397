/** Checks the pages of this room. */
@NullMarked
package yardstick.neighbours;

import org.jspecify.annotations.NullMarked;
