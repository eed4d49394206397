/** The embedded PostgreSQL that tests and the demo start, and what is checked in the catalogue. */
@NullMarked
package yardstick.migrations;

import org.jspecify.annotations.NullMarked;
