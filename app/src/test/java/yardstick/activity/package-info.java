/** Tests of what a council sees of its audit trail. */
@NullMarked
package yardstick.activity;

import org.jspecify.annotations.NullMarked;
