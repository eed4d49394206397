/** Is it working: what the actions of a plan should move, and whether it has moved. */
@NullMarked
package yardstick.working;

import org.jspecify.annotations.NullMarked;
