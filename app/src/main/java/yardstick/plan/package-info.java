/** A council's plans as they stand: what was promised, by whom, until when, and how it is rated. */
@NullMarked
package yardstick.plan;

import org.jspecify.annotations.NullMarked;
