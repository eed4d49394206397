/** How we draw: records that become Apache ECharts options. */
@NullMarked
package yardstick.charts;

import org.jspecify.annotations.NullMarked;
