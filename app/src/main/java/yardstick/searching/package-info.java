/**
 * Full-text search over what a council keeps for itself: plans, findings, recommendations,
 * commentary.
 */
@NullMarked
package yardstick.searching;

import org.jspecify.annotations.NullMarked;
