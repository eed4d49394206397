/** Tests of the front page. */
@NullMarked
package yardstick.home;

import org.jspecify.annotations.NullMarked;
