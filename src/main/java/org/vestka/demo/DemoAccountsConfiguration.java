package org.vestka.demo;

import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.vestka.accounts.DemoAccount;
import org.vestka.accounts.Role;

/** The accounts that the sign-in page names while the demo is on. */
@Configuration
@ConditionalOnBooleanProperty("vestka.demo")
class DemoAccountsConfiguration {

    private static final String PASSWORD = "paper-boats";

    @Bean
    @Order(1)
    DemoAccount demoSupporter() {
        return new DemoAccount("swallow", PASSWORD, Set.of());
    }

    @Bean
    @Order(2)
    DemoAccount demoEditor() {
        return new DemoAccount("editor", PASSWORD, Set.of(Role.EDITOR));
    }

    @Bean
    @Order(3)
    DemoAccount demoAdministrator() {
        return new DemoAccount("administrator", PASSWORD, Set.of(Role.ADMIN));
    }

    @Bean
    @Order(4)
    DemoAccount demoDeskMember() {
        return new DemoAccount("desk", PASSWORD, Set.of(Role.DESK));
    }

    /** Two people decide: the second hand. */
    @Bean
    @Order(5)
    DemoAccount demoColleague() {
        return new DemoAccount("colleague", PASSWORD, Set.of(Role.DESK));
    }

    @Bean
    @Order(6)
    DemoAccount demoOrganiser() {
        return new DemoAccount("organiser", PASSWORD, Set.of(Role.ORGANISER));
    }

    @Bean
    @Order(7)
    DemoAccount demoTrustee() {
        return new DemoAccount("trustee", PASSWORD, Set.of(Role.TRUSTEE));
    }
}
