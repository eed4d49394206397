/** Frameworks and judgements: what may be compared, and what never is. */
@NullMarked
package yardstick.judgements;

import org.jspecify.annotations.NullMarked;
