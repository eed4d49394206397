/** In-year figures beside published ones: a council's own, and what others have released. */
@NullMarked
package yardstick.beside;

import org.jspecify.annotations.NullMarked;
