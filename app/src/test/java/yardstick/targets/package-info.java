/** Tests of what a council aims for. */
@NullMarked
package yardstick.targets;

import org.jspecify.annotations.NullMarked;
