package org.vestka.shared.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class DemoDoorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "127.0.0.1",
                "127.8.8.8",
                "[::1]",
                "::1",
                "192.168.1.7",
                "10.0.0.2",
                "172.17.0.1",
                "fe80::1%eth0",
                "fd00::2",
                "desk",
                "desk.local",
                "app.localhost"
            })
    void isOpenNearby(String host) {
        assertThat(DemoDoor.isNear(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "letters.example.org",
                "203.0.113.5",
                "172.32.0.1",
                "2001:db8::1",
                "[2001:db8::1]",
                "localhost.example.org",
                "127.0.0.1.example.org",
                "1.2.3",
                ""
            })
    void isClosedToThePublic(String host) {
        assertThat(DemoDoor.isNear(host)).isFalse();
    }

    @Test
    void aProxysWordCloses() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        assertThat(DemoDoor.isNear(request)).isTrue();

        request.addHeader("X-Forwarded-For", "203.0.113.5");
        assertThat(DemoDoor.isNear(request)).isFalse();
    }

    @Test
    void aPublicNameOrAddressCloses() {
        MockHttpServletRequest byName = new MockHttpServletRequest();
        byName.setServerName("letters.example.org");
        MockHttpServletRequest fromAfar = new MockHttpServletRequest();
        fromAfar.setRemoteAddr("203.0.113.5");

        assertThat(DemoDoor.isNear(byName)).isFalse();
        assertThat(DemoDoor.isNear(fromAfar)).isFalse();
    }

    @Test
    void withoutADemoItIsNeverOpen() {
        assertThat(new DemoDoor(false).open()).isFalse();
        assertThat(new DemoDoor(true).open()).isTrue();
    }
}
