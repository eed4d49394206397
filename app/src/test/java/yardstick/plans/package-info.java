/** Plans, as people meet them. */
@NullMarked
package yardstick.plans;

import org.jspecify.annotations.NullMarked;
