package org.vestka.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Lets a request through to an endpoint method that says who may call it; the words themselves are checked when it is called.
 * A page that nobody has written goes to the router, which says so. Whatever else a path might lead to stays closed: files,
 * endpoints without a word, wrong methods.
 */
@Component
class AnnotatedEndpoints implements AuthorizationManager<RequestAuthorizationContext> {

    private final RequestMappingHandlerMapping endpoints;

    AnnotatedEndpoints(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping endpoints) {
        this.endpoints = endpoints;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
        return new AuthorizationDecision(leadsSomewhere(context.getRequest()));
    }

    /** Whether there is an endpoint that says who may call it, or may be a page. */
    boolean leadsSomewhere(HttpServletRequest request) {
        try {
            HandlerExecutionChain chain = endpoints.getHandler(request);
            if (chain == null) {
                return isPage(request);
            }
            return chain.getHandler() instanceof HandlerMethod endpoint
                    && AnnotatedElementUtils.hasAnnotation(endpoint.getMethod(), PreAuthorize.class);
        } catch (Exception e) {
            // a wrong method or type on a path that exists: nothing to let through
            return false;
        }
    }

    /** Routes have no full stop in their last part, files have. */
    private static boolean isPage(HttpServletRequest request) {
        String path = request.getRequestURI();
        return HttpMethod.GET.matches(request.getMethod()) && path.indexOf('.', path.lastIndexOf('/') + 1) < 0;
    }
}
