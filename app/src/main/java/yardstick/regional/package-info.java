/** What a regional board watches: what its councils have let it see, and nothing else. */
@NullMarked
package yardstick.regional;

import org.jspecify.annotations.NullMarked;
