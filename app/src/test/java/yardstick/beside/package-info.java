/** Tests of in-year figures beside published ones. */
@NullMarked
package yardstick.beside;

import org.jspecify.annotations.NullMarked;
