/** Published worked examples first, then what must hold for any figures. */
@NullMarked
package yardstick.statistics;

import org.jspecify.annotations.NullMarked;
