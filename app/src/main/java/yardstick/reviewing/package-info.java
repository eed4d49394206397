/** Where people of other councils work on a review that they were invited to. */
@NullMarked
package yardstick.reviewing;

import org.jspecify.annotations.NullMarked;
