/** Councils that moved on, checked over the published files. */
@NullMarked
package yardstick.movedon;

import org.jspecify.annotations.NullMarked;
