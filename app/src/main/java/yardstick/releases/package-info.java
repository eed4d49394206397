/** What a council lets others see of its own figures: previewed, protected, frozen, withdrawn. */
@NullMarked
package yardstick.releases;

import org.jspecify.annotations.NullMarked;
