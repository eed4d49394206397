/** Options read as JSON, colours measured. */
@NullMarked
package yardstick.charts;

import org.jspecify.annotations.NullMarked;
