@NullMarked
package yardstick.boards;

import org.jspecify.annotations.NullMarked;
