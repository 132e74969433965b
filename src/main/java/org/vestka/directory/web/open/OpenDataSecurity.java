package org.vestka.directory.web.open;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.vestka.directory.web.ForNobody;
import org.vestka.mail.MailSettings;

/**
 * Before data nobody is anybody, as before plain pages: an editor's browser gets what all get. Programs of other sites may read
 * it, since nothing here hangs on who asks.
 */
@Configuration
class OpenDataSecurity {

    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

    private static final String ALL = "/api/**";

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 2)
    SecurityFilterChain openDataFilters(HttpSecurity http, MailSettings settings) throws Exception {
        return ForNobody.readOnly(http.securityMatcher(ALL))
                .cors(cors -> cors.configurationSource(anySite()))
                .headers(headers -> headers(headers, settings.reachedByHttps()))
                .build();
    }

    private static UrlBasedCorsConfigurationSource anySite() {
        CorsConfiguration any = new CorsConfiguration();
        any.setAllowedOrigins(List.of(CorsConfiguration.ALL));
        any.setAllowedMethods(List.of("GET", "HEAD"));
        any.setAllowedHeaders(List.of(HttpHeaders.IF_NONE_MATCH));
        any.setExposedHeaders(List.of(HttpHeaders.ETAG, HttpHeaders.CONTENT_DISPOSITION));
        any.setMaxAge(Duration.ofHours(1));
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration(ALL, any);
        return source;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers, boolean https) {
        ForNobody.headers(headers, https)
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.CROSS_ORIGIN))
                .contentSecurityPolicy(content -> content.policyDirectives(CONTENT_SECURITY_POLICY));
    }
}
