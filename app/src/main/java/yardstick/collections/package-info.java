/** Pages about data sets themselves: what is collected, and which councils have given it. */
@NullMarked
package yardstick.collections;

import org.jspecify.annotations.NullMarked;
