/** Who is asking, seen from outside: through the real Keycloak and over HTTP. */
@NullMarked
package yardstick.tenants;

import org.jspecify.annotations.NullMarked;
