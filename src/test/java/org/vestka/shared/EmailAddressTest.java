package org.vestka.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "a@b.org,a@b.org",
        "' First.Last+tag@Example.ORG ',First.Last+tag@example.org",
        "ivan@пример.бел,ivan@xn--e1afmkfd.xn--90ais",
    })
    void isKeptWithItsDomainInAsciiAndLowerCase(String typed, String kept) {
        assertThat(new EmailAddress(typed).value()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "@b.org",
                "a@",
                "a b@c.org",
                "a@b..org",
                "a@-b.org",
                "a..b@c.org",
                "a@b.org\r\nBcc: x@y.z",
                "a@b_c.org",
                "rowan@example",
                "rowan@127.0.0.1"
            })
    void whatIsNoAddressIsRefused(String typed) {
        assertThat(EmailAddress.isValid(typed)).isFalse();
    }

    @Test
    void doesNotTellItselfToALog() {
        assertThat(new EmailAddress("someone@example.org").toString()).doesNotContain("someone");
    }

    @Test
    void whatStandsBehindAPlusIsTheSameMailbox() {
        assertThat(new EmailAddress("An.na+letters@Example.org").mailbox()).isEqualTo("anna@example.org");
        assertThat(new EmailAddress("anna@example.org").mailbox()).isEqualTo("anna@example.org");
    }
}
