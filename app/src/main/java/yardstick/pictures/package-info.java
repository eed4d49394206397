/** Charts drawn by the server, from the same options that a browser draws: SVG and PNG. */
@NullMarked
package yardstick.pictures;

import org.jspecify.annotations.NullMarked;
