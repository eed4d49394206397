/** Pictures drawn by the server, read as documents. */
@NullMarked
package yardstick.pictures;

import org.jspecify.annotations.NullMarked;
