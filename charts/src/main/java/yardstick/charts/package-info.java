/** How we draw: records that become pictures and tables of the same figures. */
@NullMarked
package yardstick.charts;

import org.jspecify.annotations.NullMarked;
