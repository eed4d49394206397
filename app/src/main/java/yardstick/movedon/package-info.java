/** Councils that were where a council is now, and what became of them. */
@NullMarked
package yardstick.movedon;

import org.jspecify.annotations.NullMarked;
