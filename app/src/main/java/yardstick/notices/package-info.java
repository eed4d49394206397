/** What a person wants to be told of: on a page, and by a letter that says how much is new. */
@NullMarked
package yardstick.notices;

import org.jspecify.annotations.NullMarked;
