/** Every route by everybody: who gets what, and that nobody learns what is not theirs. */
@NullMarked
package yardstick.routes;

import org.jspecify.annotations.NullMarked;
