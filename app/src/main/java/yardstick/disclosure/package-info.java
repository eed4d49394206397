/** No child is given away: what a table must not show, and the audit of that. Knows no database. */
@NullMarked
package yardstick.disclosure;

import org.jspecify.annotations.NullMarked;
