/** The page of all councils on one indicator. */
@NullMarked
package yardstick.councils;

import org.jspecify.annotations.NullMarked;
