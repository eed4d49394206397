/** Checks the pages of this room. */
@NullMarked
package yardstick.inspections;

import org.jspecify.annotations.NullMarked;
