package org.vestka.directory.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Everybody may ask for a portrait; whether there is one for them, the service decides. */
@Configuration
class PictureSecurity {

    @Bean
    @Order(1)
    SecurityFilterChain pictures(HttpSecurity http) throws Exception {
        return http.securityMatcher("/pictures/*")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/pictures/*")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }
}
