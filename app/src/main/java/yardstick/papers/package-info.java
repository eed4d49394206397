/**
 * What a committee gets on paper: a plan, or the pack of a meeting, as a page to print, DOCX or
 * PDF.
 */
@NullMarked
package yardstick.papers;

import org.jspecify.annotations.NullMarked;
