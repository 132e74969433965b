package org.vestka.accounts.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.WrappedSession;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;
import org.vestka.accounts.AccountPage;
import org.vestka.accounts.MyAccount;
import org.vestka.accounts.SignedIn;
import org.vestka.accounts.SignedInSessions;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.ui.ReaderLanguage;

/** Begins a signed-in session, under a new session id so that nobody waits in the old one, and knows where to go then. */
@Component
class SignedInSession {

    private final SignedInSessions sessions;
    private final MyAccount account;
    private final ObjectProvider<StartPage> starts;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SignedInSession(SignedInSessions sessions, MyAccount account, ObjectProvider<StartPage> starts) {
        this.sessions = sessions;
        this.account = account;
        this.starts = starts;
    }

    void begin(SignedIn who) {
        HttpServletRequest request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        HttpSession session = request.getSession();
        request.changeSessionId();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, who.getAuthorities()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(
                context, request, VaadinServletResponse.getCurrent().getHttpServletResponse());
        sessions.began(who.account(), session);
        settleLanguage();
    }

    /**
     * What was chosen by hand before signing in wins and is kept; else the account's language. A demo account is everybody's:
     * it has none of its own and follows whoever uses it, its mail too.
     */
    private void settleLanguage() {
        AccountPage page = account.page();
        LanguageTag language = ReaderLanguage.chosen().orElse(page.demo() ? ReaderLanguage.current() : page.language());
        if (!language.equals(page.language())) {
            account.setLanguage(language);
        }
        ReaderLanguage.use(language);
    }

    /** Loads the page they came from, else the one they were kept from, else where something of theirs is, else home. */
    void goOn(UI ui, @Nullable LocalPath cameFrom) {
        Optional<LocalPath> wanted = wanted();
        forgetWanted();
        LocalPath target = Optional.ofNullable(cameFrom)
                .or(() -> wanted)
                .or(() -> starts.orderedStream()
                        .flatMap(start -> start.path().stream())
                        .findFirst()
                        .flatMap(LocalPath::parse))
                .orElse(LocalPath.HOME);
        ui.getPage().setLocation(target.fromRoot());
    }

    /** The page they were kept from: Vaadin keeps the route that was refused, Spring the request. */
    Optional<LocalPath> wanted() {
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        if (request == null) {
            return Optional.empty();
        }
        Object route = request.getWrappedSession().getAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT);
        if (route instanceof String path) {
            return LocalPath.parse(path);
        }
        SavedRequest saved = new HttpSessionRequestCache()
                .getRequest(
                        request.getHttpServletRequest(),
                        VaadinServletResponse.getCurrent().getHttpServletResponse());
        return Optional.ofNullable(saved).flatMap(SignedInSession::path);
    }

    /** Each is used once. */
    private static void forgetWanted() {
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        WrappedSession session = request.getWrappedSession();
        session.removeAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT);
        session.removeAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT_ABSOLUTE);
        new HttpSessionRequestCache()
                .removeRequest(
                        request.getHttpServletRequest(),
                        VaadinServletResponse.getCurrent().getHttpServletResponse());
    }

    private static Optional<LocalPath> path(SavedRequest saved) {
        URI uri = URI.create(saved.getRedirectUrl());
        String query = uri.getRawQuery();
        // Spring marks a resumed request with a parameter of its own
        String path = uri.getRawPath() + (query == null || query.equals("continue") ? "" : "?" + query);
        return LocalPath.parse(path);
    }
}
