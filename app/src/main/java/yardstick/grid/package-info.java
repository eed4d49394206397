/** Many councils beside each other on many indicators: the regional grid. */
@NullMarked
package yardstick.grid;

import org.jspecify.annotations.NullMarked;
