/** What every page shares, checked by itself. */
@NullMarked
package yardstick.web;

import org.jspecify.annotations.NullMarked;
