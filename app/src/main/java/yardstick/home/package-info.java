/** The way in: choosing a council, its front page, and the key indicators it has chosen. */
@NullMarked
package yardstick.home;

import org.jspecify.annotations.NullMarked;
