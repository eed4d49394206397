/** The indicators: the list by topic, one indicator's page, and its download. */
@NullMarked
package yardstick.indicators;

import org.jspecify.annotations.NullMarked;
