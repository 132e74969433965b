package org.vestka.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

/** Links in mail lead to where people reach us. */
class PublicLinksTest {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void leadToThePublicAddressHoweverItIsWritten() {
        assertThat(links("https://letters.example.org").to("/my")).isEqualTo("https://letters.example.org/my");
        assertThat(links("https://letters.example.org/").to("/my")).isEqualTo("https://letters.example.org/my");
        assertThat(links("http://localhost:8080").to("/confirm?token=a_b-c"))
                .isEqualTo("http://localhost:8080/confirm?token=a_b-c");
    }

    @Test
    void carryThePortThatTheSystemGave() {
        PublicLinks links = links("http://localhost:0");
        environment.setProperty("local.server.port", "40123");

        assertThat(links.to("/my")).isEqualTo("http://localhost:40123/my");
    }

    @Test
    void carryTheirOwnPortWhereverTheServerListens() {
        environment.setProperty("local.server.port", "40123");

        assertThat(links("https://letters.example.org:8443").to("/my"))
                .isEqualTo("https://letters.example.org:8443/my");
    }

    private PublicLinks links(String publicUrl) {
        environment.setProperty("vestka.public-url", publicUrl);
        MailSettings settings =
                Binder.get(environment).bind("vestka", MailSettings.class).get();
        return new PublicLinks(settings, environment);
    }
}
