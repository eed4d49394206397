/** A regional board: who is on it, and what it may see. */
@NullMarked
package yardstick.region;

import org.jspecify.annotations.NullMarked;
