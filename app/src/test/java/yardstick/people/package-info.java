/** Tests of a council's people, against the real Keycloak and a real mail server. */
@NullMarked
package yardstick.people;

import org.jspecify.annotations.NullMarked;
