/** Tests of what is said about entered figures, and of their life. */
@NullMarked
package yardstick.intake;

import org.jspecify.annotations.NullMarked;
