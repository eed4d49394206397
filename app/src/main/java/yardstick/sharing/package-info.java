/** What a council lets others read, who they are, who has looked, and how it ends. */
@NullMarked
package yardstick.sharing;

import org.jspecify.annotations.NullMarked;
