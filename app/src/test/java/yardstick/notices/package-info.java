/** That people are told of what they may see, once, and of nothing else. */
@NullMarked
package yardstick.notices;

import org.jspecify.annotations.NullMarked;
