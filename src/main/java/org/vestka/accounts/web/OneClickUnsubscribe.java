package org.vestka.accounts.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.vestka.accounts.Unsubscription;
import org.vestka.mail.UnsubscribeLink;

/**
 * Where a mail program's own button leads (RFC 8058): a POST to the link of the page. A function and no controller, because
 * a controller would answer the page's GET with "wrong method".
 */
@Configuration
class OneClickUnsubscribe {

    @Bean
    RouterFunction<ServerResponse> unsubscribeByPost(Unsubscription unsubscription) {
        return RouterFunctions.route()
                .POST(UnsubscribeLink.PATH, request -> {
                    String token = request.param(UnsubscribeLink.PARAMETER).orElse("");
                    boolean known = unsubscription.unsubscribe(token);
                    return ServerResponse.status(known ? HttpStatus.NO_CONTENT : HttpStatus.BAD_REQUEST)
                            .build();
                })
                .build();
    }
}
