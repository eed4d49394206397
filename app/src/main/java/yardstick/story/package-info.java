/** Where a council's story depends on whose mean it is told beside: models, and mean or median. */
@NullMarked
package yardstick.story;

import org.jspecify.annotations.NullMarked;
