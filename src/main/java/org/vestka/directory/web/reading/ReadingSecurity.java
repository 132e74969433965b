package org.vestka.directory.web.reading;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.ReadingNavigation;
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
        return http.securityMatcher(BELOW + ReadingNavigation.CARD)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
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
        return http.securityMatcher("/" + ReadingNavigation.ROOT, "/" + ReadingNavigation.ROOT + "/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/**")
                        .permitAll()
                        .requestMatchers(
                                HttpMethod.POST,
                                BELOW + DirectoryNavigation.PEOPLE + WISHES,
                                BELOW + DirectoryNavigation.PLACES + WISHES)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers(headers, settings.reachedByHttps()))
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers, boolean https) {
        headers.httpStrictTransportSecurity(strict -> {
            if (https) {
                strict.requestMatcher(AnyRequestMatcher.INSTANCE);
            }
        });
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS_POLICY))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .contentSecurityPolicy(content -> content.policyDirectives(CONTENT_SECURITY_POLICY));
    }
}
