/** Tests of actions at work: rated, reported, proved and closed. */
@NullMarked
package yardstick.progress;

import org.jspecify.annotations.NullMarked;
