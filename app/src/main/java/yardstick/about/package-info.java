/** What the portal says about itself, to everybody, signed in or not. */
@NullMarked
package yardstick.about;

import org.jspecify.annotations.NullMarked;
