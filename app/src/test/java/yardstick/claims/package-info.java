/** What may be said of success measures, and how it is counted. */
@NullMarked
package yardstick.claims;

import org.jspecify.annotations.NullMarked;
