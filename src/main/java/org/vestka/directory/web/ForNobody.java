package org.vestka.directory.web;

import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/**
 * What stands before plain pages and data alike: nobody is anybody there. No session, no cookie, no token; an editor's browser gets
 * what all get, so that an answer made for one can be given to the next.
 */
public final class ForNobody {

    private ForNobody() {}

    /**
     * Lets everybody read what the chain is for, and nobody do anything but what {@code posted} names.
     *
     * @param posted forms that may be sent, as patterns; each carries a stamp of its own
     */
    public static HttpSecurity readOnly(HttpSecurity http, String... posted) throws Exception {
        return http.authorizeHttpRequests(requests -> {
                    requests.requestMatchers(HttpMethod.GET, "/**")
                            .permitAll()
                            .requestMatchers(HttpMethod.HEAD, "/**")
                            .permitAll();
                    if (posted.length > 0) {
                        requests.requestMatchers(HttpMethod.POST, posted).permitAll();
                    }
                    requests.anyRequest().denyAll();
                })
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
    }

    /**
     * The headers that all of them have. What browsers and proxies may keep says each answer itself.
     *
     * @param https whether people reach this installation by it
     */
    public static HeadersConfigurer<HttpSecurity> headers(HeadersConfigurer<HttpSecurity> headers, boolean https) {
        headers.httpStrictTransportSecurity(strict -> {
            if (https) {
                strict.requestMatcher(AnyRequestMatcher.INSTANCE);
            }
        });
        return headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER));
    }
}
