/** Whole journeys, driven through a browser as people make them. */
@NullMarked
package yardstick.journeys;

import org.jspecify.annotations.NullMarked;
