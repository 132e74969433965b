package org.vestka.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import java.lang.annotation.Annotation;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.vestka.shared.security.ForAdmins;
import org.vestka.shared.security.ForDesk;
import org.vestka.shared.security.ForEditors;
import org.vestka.shared.security.ForEveryone;
import org.vestka.shared.security.ForOrganisers;
import org.vestka.shared.security.ForSignedIn;
import org.vestka.shared.security.ForTrustees;
import org.vestka.testing.VestkaTest;

/**
 * Walks every service method, every plain endpoint and every route with everybody who can come, and compares who gets through
 * the real gate with who was promised to. A method or a route that promises nothing fails.
 */
@VestkaTest
class AccessMatrixTest {

    private static final Map<Class<? extends Annotation>, Set<Visitor>> PROMISES = Map.of(
            ForEveryone.class, EnumSet.allOf(Visitor.class),
            ForSignedIn.class, EnumSet.complementOf(EnumSet.of(Visitor.ANONYMOUS)),
            ForDesk.class, EnumSet.of(Visitor.DESK, Visitor.ADMIN),
            ForTrustees.class, EnumSet.of(Visitor.TRUSTEE),
            ForOrganisers.class, EnumSet.of(Visitor.ORGANISER, Visitor.ADMIN),
            ForEditors.class, EnumSet.of(Visitor.EDITOR, Visitor.ADMIN),
            ForAdmins.class, EnumSet.of(Visitor.ADMIN));

    @Autowired
    private ApplicationContext context;

    @Autowired
    @Qualifier("preAuthorizeAuthorizationMethodInterceptor")
    private MethodInterceptor gate;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping endpoints;

    @Autowired
    private NavigationAccessControl navigation;

    private enum Visitor {
        ANONYMOUS,
        SUPPORTER,
        TRUSTEE,
        DESK,
        ORGANISER,
        EDITOR,
        ADMIN;

        Authentication authentication() {
            if (this == ANONYMOUS) {
                return new AnonymousAuthenticationToken(
                        "key", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
            }
            SignedIn who = new SignedIn(new AccountId(0), "visitor", EnumSet.of(Role.SUPPORTER, Role.valueOf(name())));
            return UsernamePasswordAuthenticationToken.authenticated(who, null, who.getAuthorities());
        }
    }

    @Test
    void everyServiceMethodAndPlainEndpointLetsInWhomItPromisesTo() {
        List<String> wrong = new ArrayList<>();
        int walked = 0;
        for (Object service : context.getBeansWithAnnotation(Service.class).values()) {
            Class<?> type = AopUtils.getTargetClass(service);
            if (!type.getName().startsWith("org.vestka.")) {
                continue;
            }
            for (Method method : publicMethods(type)) {
                walked++;
                check(service, type, method, wrong);
            }
        }
        for (HandlerMethod endpoint : endpoints.getHandlerMethods().values()) {
            if (!endpoint.getBeanType().getName().startsWith("org.vestka.")) {
                continue;
            }
            Object bean = endpoint.createWithResolvedBean().getBean();
            check(bean, AopUtils.getTargetClass(bean), endpoint.getMethod(), wrong);
        }
        assertThat(wrong).isEmpty();
        assertThat(walked).isGreaterThan(20);
    }

    @Test
    void everyRouteLetsInWhomItPromisesTo() throws Exception {
        AccessAnnotationChecker checker = new AccessAnnotationChecker();
        List<String> wrong = new ArrayList<>();
        List<Class<?>> routes = routes();
        for (Class<?> route : routes) {
            Set<Visitor> promised = promisedBy(route);
            if (promised == null) {
                wrong.add(route.getName() + " says not who may see it");
                continue;
            }
            for (Visitor visitor : Visitor.values()) {
                boolean let = checker.hasAccess(
                        route,
                        visitor == Visitor.ANONYMOUS ? null : visitor.authentication(),
                        role -> visitor.authentication().getAuthorities().stream()
                                .anyMatch(authority -> ("ROLE_" + role).equals(authority.getAuthority())));
                if (let != promised.contains(visitor)) {
                    wrong.add("%s: %s".formatted(route.getName(), visitor));
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(routes).hasSizeGreaterThan(5);
        assertThat(navigation.isEnabled()).isTrue();
    }

    /** Every door by name, with who may use it. A new one is written down here by whoever makes it, and read by the next. */
    @Test
    void thereIsNoDoorThatNobodyWroteDown() throws Exception {
        SortedSet<String> doors = new TreeSet<>();
        for (Object service : context.getBeansWithAnnotation(Service.class).values()) {
            Class<?> type = AopUtils.getTargetClass(service);
            if (type.getName().startsWith("org.vestka.")) {
                publicMethods(type).forEach(method -> doors.add("service  " + name(type, method) + "  " + who(method)));
            }
        }
        for (Map.Entry<RequestMappingInfo, HandlerMethod> endpoint :
                endpoints.getHandlerMethods().entrySet()) {
            Method method = endpoint.getValue().getMethod();
            doors.add("endpoint  " + endpoint.getKey() + "  " + who(method));
        }
        for (Class<?> route : routes()) {
            Set<Visitor> promised = promisedBy(route);
            doors.add("route  /" + route.getAnnotation(Route.class).value() + "  "
                    + (promised == null ? "nobody said" : words(promised)));
        }
        // functions, servlets and filters of ours stand before no annotation: each is looked at by a test of its own
        for (Class<?> plain :
                List.of(RouterFunction.class, Servlet.class, ServletRegistrationBean.class, Filter.class)) {
            context.getBeansOfType(plain).keySet().forEach(bean -> doors.add("plain  " + bean));
        }
        Path written = Path.of("src", "test", "resources", "access", "doors.txt");
        if (Boolean.getBoolean("vestka.write-doors")) {
            Files.createDirectories(written.getParent());
            Files.write(written, doors);
        }
        assertThat(Files.readAllLines(written))
                .as("who may use what; when a change is meant: ./test.sh -Dtest=AccessMatrixTest"
                        + " -Dvestka.write-doors=true, and read the difference")
                .containsExactlyElementsOf(doors);
    }

    private static String name(Class<?> type, Method method) {
        return type.getSimpleName() + "." + method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String who(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> PROMISES.get(annotation.annotationType()))
                .filter(promise -> promise != null)
                .map(AccessMatrixTest::words)
                .collect(Collectors.joining(" and "));
    }

    private static String words(Set<Visitor> visitors) {
        return visitors.contains(Visitor.ANONYMOUS)
                ? "everyone"
                : visitors.stream()
                        .sorted()
                        // of a desk is a supporter, too, and so are a trustee and an organiser: where those may go,
                        // nothing
                        // more is to be said
                        .filter(visitor -> !EnumSet.of(Visitor.TRUSTEE, Visitor.DESK, Visitor.ORGANISER)
                                        .contains(visitor)
                                || !visitors.contains(Visitor.SUPPORTER))
                        .map(Visitor::name)
                        .collect(Collectors.joining(", "));
    }

    private void check(Object bean, Class<?> type, Method method, List<String> wrong) {
        String name = type.getSimpleName() + "." + method.getName();
        List<Set<Visitor>> said = Arrays.stream(method.getAnnotations())
                .map(annotation -> PROMISES.get(annotation.annotationType()))
                .filter(promise -> promise != null)
                .toList();
        if (said.size() != 1) {
            wrong.add(name + " carries " + said.size() + " permissions");
            return;
        }
        if (!guarded(bean)) {
            wrong.add(name + " stands before no gate");
            return;
        }
        for (Visitor visitor : Visitor.values()) {
            if (passes(bean, method, visitor) != said.getFirst().contains(visitor)) {
                wrong.add(name + ": " + visitor);
            }
        }
    }

    private boolean guarded(Object bean) {
        return bean instanceof Advised advised
                && Arrays.stream(advised.getAdvisors()).anyMatch(advisor -> advisor.getAdvice() == gate);
    }

    /** Through the application's own interceptor, which stands before the method; the method itself is not run. */
    private boolean passes(Object bean, Method method, Visitor visitor) {
        SecurityContextHolder.getContext().setAuthentication(visitor.authentication());
        try {
            return Boolean.TRUE.equals(gate.invoke(new Knock(AopUtils.getTargetClass(bean), bean, method)));
        } catch (AccessDeniedException e) {
            return false;
        } catch (Throwable e) {
            throw new AssertionError(method.toString(), e);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static List<Method> publicMethods(Class<?> type) {
        return Stream.<Class<?>>iterate(type, c -> c != null && c != Object.class, Class::getSuperclass)
                .flatMap(c -> Arrays.stream(c.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> !method.isSynthetic() && !method.isBridge())
                .toList();
    }

    private static List<Class<?>> routes() throws ClassNotFoundException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        List<Class<?>> routes = new ArrayList<>();
        for (var found : scanner.findCandidateComponents("org.vestka")) {
            routes.add(Class.forName(found.getBeanClassName()));
        }
        return routes;
    }

    private static @Nullable Set<Visitor> promisedBy(Class<?> route) {
        if (route.isAnnotationPresent(AnonymousAllowed.class)) {
            return EnumSet.allOf(Visitor.class);
        }
        if (route.isAnnotationPresent(PermitAll.class)) {
            return EnumSet.complementOf(EnumSet.of(Visitor.ANONYMOUS));
        }
        RolesAllowed roles = route.getAnnotation(RolesAllowed.class);
        if (roles == null) {
            return null;
        }
        Set<Visitor> promised = EnumSet.noneOf(Visitor.class);
        for (String role : roles.value()) {
            promised.add(Visitor.valueOf(role));
            if (role.equals("SUPPORTER")) {
                promised.addAll(
                        EnumSet.of(Visitor.TRUSTEE, Visitor.DESK, Visitor.ORGANISER, Visitor.EDITOR, Visitor.ADMIN));
            }
        }
        return promised;
    }

    /** A call that knocks and, let in, says so. */
    private record Knock(Class<?> type, Object bean, Method method) implements MethodInvocation {

        @Override
        public Method getMethod() {
            return method;
        }

        @Override
        public Object[] getArguments() {
            return new Object[method.getParameterCount()];
        }

        @Override
        public Object proceed() {
            return true;
        }

        @Override
        public Object getThis() {
            return bean;
        }

        @Override
        public AccessibleObject getStaticPart() {
            return method;
        }
    }
}
