/** Files that a council keeps: what may come in, where they lie, and how they are handed out. */
@NullMarked
package yardstick.attachments;

import org.jspecify.annotations.NullMarked;
