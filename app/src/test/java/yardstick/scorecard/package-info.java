/** The scorecard's page, files and picture. */
@NullMarked
package yardstick.scorecard;

import org.jspecify.annotations.NullMarked;
