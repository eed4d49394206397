/** What a council writes beside an indicator's figures: its targets and its commentary. */
@NullMarked
package yardstick.notes;

import org.jspecify.annotations.NullMarked;
