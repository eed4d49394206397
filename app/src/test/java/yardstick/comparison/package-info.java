/** What a comparison says, checked against sums that share nothing with it. */
@NullMarked
package yardstick.comparison;

import org.jspecify.annotations.NullMarked;
