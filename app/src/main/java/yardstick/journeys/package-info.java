/** Councils that were where a council is now, and what became of them. */
@NullMarked
package yardstick.journeys;

import org.jspecify.annotations.NullMarked;
