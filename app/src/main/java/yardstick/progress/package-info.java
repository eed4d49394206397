/**
 * One action of a plan at work: how it is rated, what is said and shown about it, how it is closed.
 */
@NullMarked
package yardstick.progress;

import org.jspecify.annotations.NullMarked;
