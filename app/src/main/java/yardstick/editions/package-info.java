/** Where a figure comes from, and what has become of it since earlier editions. */
@NullMarked
package yardstick.editions;

import org.jspecify.annotations.NullMarked;
