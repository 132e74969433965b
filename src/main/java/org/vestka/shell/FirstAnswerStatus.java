package org.vestka.shell;

import com.vaadin.flow.router.internal.NavigationRouteTarget;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.RouteRegistry;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.vestka.shared.ui.MissingPages;

/**
 * What the first answer says of a page, before the browser has loaded anything: that it is there (200), that it is not for
 * this reader (403), that there is none (404). The page itself is made later, and says the same in words.
 */
@Component
class FirstAnswerStatus {

    private final ObjectProvider<MissingPages> modules;
    private final AccessAnnotationChecker access;

    FirstAnswerStatus(ObjectProvider<MissingPages> modules, AccessAnnotationChecker access) {
        this.modules = modules;
        this.access = access;
    }

    HttpStatusCode of(VaadinRequest request, RouteRegistry routes) {
        String info = request.getPathInfo();
        String path = info == null ? "" : info.replaceFirst("^/+", "").replaceFirst("/+$", "");
        NavigationRouteTarget found = routes.getNavigationRouteTarget(path);
        if (!found.hasTarget()) {
            return HttpStatusCode.NOT_FOUND;
        }
        // whoever is not signed in was led to the sign-in page before
        if (request instanceof VaadinServletRequest http
                && http.getUserPrincipal() != null
                && !access.hasAccess(found.getRouteTarget().getTarget(), http.getHttpServletRequest())) {
            return HttpStatusCode.FORBIDDEN;
        }
        boolean missing = modules.stream().anyMatch(module -> module.missing(path));
        return missing ? HttpStatusCode.NOT_FOUND : HttpStatusCode.OK;
    }
}
