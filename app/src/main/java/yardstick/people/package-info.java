/** The people of a council: who may do what there, who is invited, who is let go. */
@NullMarked
package yardstick.people;

import org.jspecify.annotations.NullMarked;
