/**
 * A collected indicator during the year: a council's own figures, and what others have released.
 */
@NullMarked
package yardstick.inyear;

import org.jspecify.annotations.NullMarked;
