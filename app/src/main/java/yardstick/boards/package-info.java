/** Boards that receive plans: when they meet, what they are shown, what they decide. */
@NullMarked
package yardstick.boards;

import org.jspecify.annotations.NullMarked;
