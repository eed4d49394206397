/** Yardstick: benchmarking for English councils' children's services. */
@NullMarked
package yardstick;

import org.jspecify.annotations.NullMarked;
