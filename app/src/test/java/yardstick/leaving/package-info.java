/** A council's way out, asked of the running portal. */
@NullMarked
package yardstick.leaving;

import org.jspecify.annotations.NullMarked;
