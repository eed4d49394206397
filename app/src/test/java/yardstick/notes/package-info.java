/** Tests of what a council writes beside an indicator. */
@NullMarked
package yardstick.notes;

import org.jspecify.annotations.NullMarked;
