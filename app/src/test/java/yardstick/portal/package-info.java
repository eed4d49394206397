/** The whole portal, started for a test or the demo: PostgreSQL, Keycloak and the web process. */
@NullMarked
package yardstick.portal;

import org.jspecify.annotations.NullMarked;
