/** What a council puts together to compare with: groups of councils and sets of indicators. */
@NullMarked
package yardstick.sets;

import org.jspecify.annotations.NullMarked;
