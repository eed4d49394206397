/** All councils on one indicator: a table to sort, a map, and who lies where. */
@NullMarked
package yardstick.councils;

import org.jspecify.annotations.NullMarked;
