/** Whether a plan's actions move what they promised to move. */
@NullMarked
package yardstick.working;

import org.jspecify.annotations.NullMarked;
