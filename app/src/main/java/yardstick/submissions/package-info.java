/**
 * A council's own figures: what is due, templates, uploads and forms, mending, submitting and
 * approving.
 */
@NullMarked
package yardstick.submissions;

import org.jspecify.annotations.NullMarked;
