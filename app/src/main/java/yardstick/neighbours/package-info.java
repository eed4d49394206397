/** A council's statistical neighbours, in every model that is known. */
@NullMarked
package yardstick.neighbours;

import org.jspecify.annotations.NullMarked;
