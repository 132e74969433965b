package org.vestka.accounts;

import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategyConfiguration;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.vestka.mail.MailSettings;
import org.vestka.mail.UnsubscribeLink;

/**
 * Closed unless opened: views by Vaadin's annotations, service methods and plain endpoints by ours, our own style sheets and
 * the framework's files by path. Everything else is denied.
 */
@Configuration
@EnableMethodSecurity
@Import(VaadinAwareSecurityContextHolderStrategyConfiguration.class)
class SecurityConfiguration {

    /**
     * Nothing from anywhere else. Vaadin before 25.4 starts from inline scripts and evaluates them; its styles stand in
     * elements. Images and fonts may be data, connections go home, also as web sockets.
     */
    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "worker-src 'self'",
            "object-src 'none'",
            "frame-src 'self' blob:",
            "frame-ancestors 'none'",
            "form-action 'self'",
            "base-uri 'self'");

    private static final String PERMISSIONS_POLICY =
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(),"
                    + " microphone=(), midi=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(), usb=(),"
                    + " browsing-topics=(), interest-cohort=()";

    @Bean
    SecurityFilterChain security(
            HttpSecurity http, AnnotatedEndpoints endpoints, SignInFirst signIn, MailSettings settings)
            throws Exception {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/vestka/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, UnsubscribeLink.PATH)
                        .permitAll())
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.anyRequest(any -> any.access(endpoints)))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(signIn))
                // a mail program cannot know a token; the link itself is signed
                .csrf(csrf -> csrf.ignoringRequestMatchers(UnsubscribeLink.PATH))
                .headers(headers -> headers(headers, settings.reachedByHttps()))
                .build();
    }

    /**
     * People come by https, though the proxy may speak plainly to us: then no cookie may ever go without, and browsers may
     * not try.
     */
    @Bean
    static ServletContextInitializer secureCookies(MailSettings settings) {
        return context -> {
            if (settings.reachedByHttps()) {
                context.getSessionCookieConfig().setSecure(true);
            }
        };
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers, boolean https) {
        headers.httpStrictTransportSecurity(strict -> {
            // by itself it is sent where the request came by https
            if (https) {
                strict.requestMatcher(AnyRequestMatcher.INSTANCE);
            }
        });
        headers.withObjectPostProcessor(new AtOnce())
                // answers for programs say themselves how long they may be kept
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        new NegatedRequestMatcher(
                                PathPatternRequestMatcher.withDefaults().matcher("/api/**")),
                        new CacheControlHeadersWriter()))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS_POLICY))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .contentSecurityPolicy(content -> content.policyDirectives(CONTENT_SECURITY_POLICY));
    }

    /** Vaadin's pages come by way of a forward, at whose end the answer is closed: it is too late for headers then. */
    private static final class AtOnce implements ObjectPostProcessor<HeaderWriterFilter> {

        @Override
        public <T extends HeaderWriterFilter> T postProcess(T filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    }

    /** Where Vaadin leads those who have to sign in first. */
    @Bean
    static NavigationAccessControlConfigurer navigationAccessControlConfigurer() {
        return new NavigationAccessControlConfigurer()
                .withAnnotatedViewAccessChecker()
                .withLoginView(SignInFirst.PATH);
    }

    /** There is one way in, {@link SignIn}; with no filter to use it this keeps Spring from inventing a user. */
    @Bean
    AuthenticationManager noOtherWayIn() {
        return authentication -> {
            throw new BadCredentialsException("sign in on the page for it");
        };
    }
}
