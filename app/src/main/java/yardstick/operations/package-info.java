/**
 * Running the portal: whether it is well, what it logs and counts, and what it says without its
 * database.
 */
@NullMarked
package yardstick.operations;

import org.jspecify.annotations.NullMarked;
