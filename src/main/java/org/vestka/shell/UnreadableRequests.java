package org.vestka.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.Container;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import org.vestka.mail.MailSettings;

/**
 * Requests that the web server cannot read never reach the application: an address with a broken escape, for one. They get the
 * same calm page, and the headers that every answer has, in place of the server's own.
 */
@Component
class UnreadableRequests implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    /** No script is on that page. */
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'self'; script-src 'none'; img-src 'self' data:; object-src 'none'; frame-ancestors 'none';"
                    + " form-action 'self'; base-uri 'self'",
            "Cache-Control",
            "no-store",
            "Referrer-Policy",
            "no-referrer",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=()");

    private final ObjectProvider<PlainPage> page;
    private final MailSettings settings;

    UnreadableRequests(ObjectProvider<PlainPage> page, MailSettings settings) {
        this.page = page;
        this.settings = settings;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            Container host = context.getParent();
            if (host instanceof StandardHost standard) {
                // by this name the host sees that there is one already
                standard.setErrorReportValveClass(Answer.class.getName());
                standard.getPipeline().addValve(new Answer());
            }
        });
    }

    /** Of a page without script that the application answers before its own filters. */
    Map<String, String> headers() {
        if (!settings.reachedByHttps()) {
            return HEADERS;
        }
        Map<String, String> headers = new HashMap<>(HEADERS);
        headers.put("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains");
        return headers;
    }

    private final class Answer extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable error) {
            AtomicBoolean open = new AtomicBoolean();
            response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, open);
            if (response.getStatus() < 400
                    || response.getContentWritten() > 0
                    || !response.setErrorReported()
                    || !open.get()) {
                return;
            }
            headers().forEach(response::setHeader);
            response.setContentType("text/html");
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            try {
                Writer writer = response.getReporter();
                if (writer != null) {
                    writer.write(page.getObject().about(response.getStatus(), request));
                    response.finishResponse();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
