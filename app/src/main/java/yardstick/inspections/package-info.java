/** A council's published inspections and what they found, each in its framework's own words. */
@NullMarked
package yardstick.inspections;

import org.jspecify.annotations.NullMarked;
