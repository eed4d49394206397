/** A page with everything on it, to be looked at and tested without a database; never shipped. */
@NullMarked
package yardstick.preview;

import org.jspecify.annotations.NullMarked;
