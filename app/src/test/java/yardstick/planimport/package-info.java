/** Plans that come in from files: the councils' own, and hostile ones. */
@NullMarked
package yardstick.planimport;

import org.jspecify.annotations.NullMarked;
