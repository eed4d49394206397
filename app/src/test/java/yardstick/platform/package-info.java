/** Tests of the platform administrator's pages. */
@NullMarked
package yardstick.platform;

import org.jspecify.annotations.NullMarked;
