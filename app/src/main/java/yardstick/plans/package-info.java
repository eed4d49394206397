/** A council's plans: written, changed, and read as a whole to see what is off track. */
@NullMarked
package yardstick.plans;

import org.jspecify.annotations.NullMarked;
