/** The peer reviews of a council: who came, what was found, what the council answers and does. */
@NullMarked
package yardstick.reviews;

import org.jspecify.annotations.NullMarked;
