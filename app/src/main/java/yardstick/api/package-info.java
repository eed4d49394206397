/**
 * What other programs may ask: published figures compared, and a council's own targets, as JSON.
 */
@NullMarked
package yardstick.api;

import org.jspecify.annotations.NullMarked;
