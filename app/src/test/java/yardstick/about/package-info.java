/** What the portal says about itself. */
@NullMarked
package yardstick.about;

import org.jspecify.annotations.NullMarked;
