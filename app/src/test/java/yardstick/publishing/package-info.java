/** Tests of the loader, over the real published files where they are there. */
@NullMarked
package yardstick.publishing;

import org.jspecify.annotations.NullMarked;
