/** Small tables by hand, thousands drawn, and an oracle that tries every number. */
@NullMarked
package yardstick.disclosure;

import org.jspecify.annotations.NullMarked;
