/** A council on all indicators at once: how it stands, how sure that is, and where it goes. */
@NullMarked
package yardstick.scorecard;

import org.jspecify.annotations.NullMarked;
