package org.vestka.accounts;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Leads to the sign-in page whoever asked for something that is there; anything else is not here (404), signed in or not. */
@Component
class SignInFirst implements AuthenticationEntryPoint {

    static final String PATH = "/sign-in";

    private final AuthenticationEntryPoint page = new LoginUrlAuthenticationEntryPoint(PATH);
    private final AnnotatedEndpoints endpoints;

    SignInFirst(AnnotatedEndpoints endpoints) {
        this.endpoints = endpoints;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException, ServletException {
        if (endpoints.leadsSomewhere(request)) {
            page.commence(request, response, reason);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
