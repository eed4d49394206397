/** Frameworks of inspection, and what published inspections found: for every page that needs it. */
@NullMarked
package yardstick.judgements;

import org.jspecify.annotations.NullMarked;
