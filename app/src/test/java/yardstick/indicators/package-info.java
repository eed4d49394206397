/** Tests of the indicators' pages. */
@NullMarked
package yardstick.indicators;

import org.jspecify.annotations.NullMarked;
