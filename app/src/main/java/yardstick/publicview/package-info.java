/** What councils publish, for everybody who comes by: no sign-in, the same for all. */
@NullMarked
package yardstick.publicview;

import org.jspecify.annotations.NullMarked;
