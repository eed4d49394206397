/** Where figures come from, and what became of them, on the real files. */
@NullMarked
package yardstick.editions;

import org.jspecify.annotations.NullMarked;
