/**
 * What may be said of a plan's success measure: whether its figure moved, by more than chance, and
 * how neighbours moved meanwhile. Never that an action caused it.
 */
@NullMarked
package yardstick.claims;

import org.jspecify.annotations.NullMarked;
