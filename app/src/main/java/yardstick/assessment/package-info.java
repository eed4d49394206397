/** What a council says of itself once a year: questions, answers with evidence, the sign-off. */
@NullMarked
package yardstick.assessment;

import org.jspecify.annotations.NullMarked;
