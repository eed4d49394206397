/**
 * The whole product on one machine: PostgreSQL, Keycloak and the portal, with demo people and
 * published figures.
 */
@NullMarked
package yardstick.demo;

import org.jspecify.annotations.NullMarked;
