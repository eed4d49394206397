/** How a council takes everything along and has its space deleted. */
@NullMarked
package yardstick.leaving;

import org.jspecify.annotations.NullMarked;
