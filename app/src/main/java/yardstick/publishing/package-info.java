/** Takes published files into the database: every file an edition, every figure with its source. */
@NullMarked
package yardstick.publishing;

import org.jspecify.annotations.NullMarked;
