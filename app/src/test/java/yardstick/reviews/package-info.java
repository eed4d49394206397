@NullMarked
package yardstick.reviews;

import org.jspecify.annotations.NullMarked;
