/** The commands around the portal, and the rules that hold for all of its code. */
@NullMarked
package yardstick;

import org.jspecify.annotations.NullMarked;
