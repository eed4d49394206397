/**
 * A council beside its statistical neighbours, its region and England: what pages and the API show.
 */
@NullMarked
package yardstick.comparison;

import org.jspecify.annotations.NullMarked;
