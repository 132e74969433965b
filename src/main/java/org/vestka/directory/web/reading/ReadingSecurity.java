package org.vestka.directory.web.reading;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.ReadingNavigation;
import org.vestka.directory.web.ForNobody;
import org.vestka.mail.MailSettings;

/**
 * Before the reading edition nobody is anybody: there is no session, no cookie, and an editor who comes here reads what all
 * read, so that a page kept for one can be given to the next. Nothing runs, and nothing comes from elsewhere.
 */
@Configuration
class ReadingSecurity {

    static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'none'",
            "style-src 'self'",
            "img-src 'self' data:",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'");

    private static final String BELOW = "/" + ReadingNavigation.ROOT + "/*/";
    /** The forms there are: without a cookie there is nothing that another site could use, and they carry a stamp of ours. */
    private static final String WISHES =
            "/*/{wish:" + DirectoryNavigation.CORRECT + "|" + DirectoryNavigation.HIDE + "}";

    private static final String PERMISSIONS_POLICY = "accelerometer=(), camera=(), display-capture=(), geolocation=(),"
            + " gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=(), browsing-topics=(),"
            + " interest-cohort=()";

    /** Other sites may show the card within their pages; nothing can be done on it but follow a link. */
    private static final String CARD_POLICY = CONTENT_SECURITY_POLICY
            .replace("frame-ancestors 'none'", "frame-ancestors *")
            .replace("form-action 'self'", "form-action 'none'");

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain cardFilters(HttpSecurity http, MailSettings settings) throws Exception {
        return ForNobody.readOnly(http.securityMatcher(BELOW + ReadingNavigation.CARD))
                .headers(headers -> {
                    headers(headers, settings.reachedByHttps());
                    headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
                            .crossOriginResourcePolicy(
                                    resource -> resource.policy(CrossOriginResourcePolicy.CROSS_ORIGIN))
                            .contentSecurityPolicy(content -> content.policyDirectives(CARD_POLICY));
                })
                .build();
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    SecurityFilterChain readingFilters(HttpSecurity http, MailSettings settings) throws Exception {
        return ForNobody.readOnly(
                        http.securityMatcher("/" + ReadingNavigation.ROOT, "/" + ReadingNavigation.ROOT + "/**"),
                        BELOW + DirectoryNavigation.PEOPLE + WISHES,
                        BELOW + DirectoryNavigation.PLACES + WISHES)
                .headers(headers -> headers(headers, settings.reachedByHttps()))
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers, boolean https) {
        ForNobody.headers(headers, https)
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS_POLICY))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .contentSecurityPolicy(content -> content.policyDirectives(CONTENT_SECURITY_POLICY));
    }
}
