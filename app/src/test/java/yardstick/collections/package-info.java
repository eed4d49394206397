/** Pages about data sets, asked of the running portal. */
@NullMarked
package yardstick.collections;

import org.jspecify.annotations.NullMarked;
