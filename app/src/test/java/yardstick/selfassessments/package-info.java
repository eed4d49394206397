/** Tests of a council's yearly self-assessment. */
@NullMarked
package yardstick.selfassessments;

import org.jspecify.annotations.NullMarked;
