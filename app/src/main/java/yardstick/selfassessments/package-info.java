/** Writing a council's yearly self-assessment, signing it off, and the steps it goes through. */
@NullMarked
package yardstick.selfassessments;

import org.jspecify.annotations.NullMarked;
