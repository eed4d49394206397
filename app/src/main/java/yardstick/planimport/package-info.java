/** A plan that exists as a table in a file comes in: sent, explained, looked at, accepted. */
@NullMarked
package yardstick.planimport;

import org.jspecify.annotations.NullMarked;
