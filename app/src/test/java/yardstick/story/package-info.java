/** Where a story changes with the model, checked over the published files. */
@NullMarked
package yardstick.story;

import org.jspecify.annotations.NullMarked;
