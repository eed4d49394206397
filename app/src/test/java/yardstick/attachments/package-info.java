/** Tests of files that a council keeps. */
@NullMarked
package yardstick.attachments;

import org.jspecify.annotations.NullMarked;
