/** Tests of a council's own figures on their way in, through the running portal. */
@NullMarked
package yardstick.submissions;

import org.jspecify.annotations.NullMarked;
