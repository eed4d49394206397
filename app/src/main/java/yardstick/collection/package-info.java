/** What councils collect together during the year: data sets, their indicators and periods. */
@NullMarked
package yardstick.collection;

import org.jspecify.annotations.NullMarked;
