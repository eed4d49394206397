/** Who is asking: sign-in, sessions, memberships, and the only door to the database. */
@NullMarked
package yardstick.tenants;

import org.jspecify.annotations.NullMarked;
