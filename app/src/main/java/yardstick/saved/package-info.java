/** What a council has put together to compare with: groups of councils, sets of indicators. */
@NullMarked
package yardstick.saved;

import org.jspecify.annotations.NullMarked;
