/**
 * What a review team has been given and writes: its reviews, their scope, evidence, comments and
 * drafts. The database answers a guest of the review, while access lasts, and nobody else.
 */
@NullMarked
package yardstick.team;

import org.jspecify.annotations.NullMarked;
