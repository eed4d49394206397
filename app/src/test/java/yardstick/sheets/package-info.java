/** Tests of reading files that strangers send. */
@NullMarked
package yardstick.sheets;

import org.jspecify.annotations.NullMarked;
