/** Pure sums: what rank, band, mean and direction of travel mean. Imports nothing but Java. */
@NullMarked
package yardstick.statistics;

import org.jspecify.annotations.NullMarked;
