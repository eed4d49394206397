/** The schema's home: brings a database to the schema that this build needs. */
@NullMarked
package yardstick.migrations;

import org.jspecify.annotations.NullMarked;
