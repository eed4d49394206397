/** What a council aims for: its own targets, read by pages and the API inside its own space. */
@NullMarked
package yardstick.targets;

import org.jspecify.annotations.NullMarked;
