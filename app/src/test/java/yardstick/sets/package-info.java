/** Groups and sets, as people and their neighbours meet them. */
@NullMarked
package yardstick.sets;

import org.jspecify.annotations.NullMarked;
