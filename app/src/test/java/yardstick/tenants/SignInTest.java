package yardstick.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import yardstick.portal.RunningPortal;

/** Signing in through the real Keycloak, and out again. */
class SignInTest {

    private final RunningPortal portal = RunningPortal.get();

    @Test
    void a_person_signs_in_through_keycloak_and_arrives_where_they_wanted_to_go() {
        var browser = portal.browser();

        var arrived = browser.signIn("southend.editor", "/test/who?a=1&b=%20");

        assertThat(arrived.statusCode()).isEqualTo(200);
        assertThat(arrived.body()).isEqualTo("Southend editor");
        assertThat(arrived.uri()).hasPath("/test/who").hasQuery("a=1&b= ");
    }
}
