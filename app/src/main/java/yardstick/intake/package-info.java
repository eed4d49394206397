/**
 * A council's own figures on their way in: what was entered, what is wrong with it, its life until
 * it is approved.
 */
@NullMarked
package yardstick.intake;

import org.jspecify.annotations.NullMarked;
