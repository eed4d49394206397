/** Releases through the running portal, and what others can see of them. */
@NullMarked
package yardstick.releases;

import org.jspecify.annotations.NullMarked;
