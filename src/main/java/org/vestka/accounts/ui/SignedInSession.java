package org.vestka.accounts.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.WrappedSession;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
        AccountPage page = account.page();
        sessions.began(who.account(), session, page.demo());
        settleLanguage(page);
    }

    /**
     * What was chosen by hand before signing in wins and is kept; else the account's language. A demo account is everybody's:
     * it has none of its own and follows whoever uses it, its mail too.
     */
    private void settleLanguage(AccountPage page) {
        LanguageTag language = ReaderLanguage.chosen().orElse(page.demo() ? ReaderLanguage.current() : page.language());
        if (!language.equals(page.language())) {
            account.setLanguage(language);
        }
        ReaderLanguage.use(language);
    }

    /** Loads the page they came for, else where something of theirs is, else home. */
    void goOn(UI ui, @Nullable LocalPath cameFor) {
        LocalPath target = Optional.ofNullable(cameFor)
                .or(() -> starts.orderedStream()
                        .flatMap(start -> start.path().stream())
                        .findFirst()
                        .flatMap(LocalPath::parse))
                .orElse(LocalPath.HOME);
        ui.getPage().setLocation(target.fromRoot());
    }

    /**
     * The page from which a reader has just been led to signing in: Vaadin keeps the route that was refused, Spring the
     * request. It is forgotten here: kept in the session it would still be there for whoever signs in later, and on a shared
     * computer that may be somebody else.
     */
    Optional<LocalPath> takeWanted() {
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        if (request == null) {
            return Optional.empty();
        }
        WrappedSession session = request.getWrappedSession();
        Object route = session.getAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT);
        session.removeAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT);
        session.removeAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT_ABSOLUTE);
        HttpSessionRequestCache requests = new HttpSessionRequestCache();
        HttpServletResponse response = VaadinServletResponse.getCurrent().getHttpServletResponse();
        SavedRequest saved = requests.getRequest(request.getHttpServletRequest(), response);
        requests.removeRequest(request.getHttpServletRequest(), response);
        return route instanceof String path
                ? LocalPath.parse(path)
                : Optional.ofNullable(saved).flatMap(SignedInSession::path);
    }

    private static Optional<LocalPath> path(SavedRequest saved) {
        URI uri = URI.create(saved.getRedirectUrl());
        String query = uri.getRawQuery();
        // Spring marks a resumed request with a parameter of its own
        String path = uri.getRawPath() + (query == null || query.equals("continue") ? "" : "?" + query);
        return LocalPath.parse(path);
    }
}
