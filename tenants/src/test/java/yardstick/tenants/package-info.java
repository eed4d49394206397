/** The promises to a council about its rows, held against a real PostgreSQL. */
@NullMarked
package yardstick.tenants;

import org.jspecify.annotations.NullMarked;
