/** Running the platform: who may do what for which council, and what the loader reported. */
@NullMarked
package yardstick.platform;

import org.jspecify.annotations.NullMarked;
