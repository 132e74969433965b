package org.vestka.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import org.vestka.shared.i18n.Texts;
import org.vestka.shared.security.ForEveryone;
import org.vestka.shared.ui.NeutralTitle;

/**
 * What went wrong before any view was there: a file that is not here, an act that is not allowed, an error in an endpoint.
 * One calm page of plain HTML, in the language of the browser, without the exception's message.
 */
@RestController
class PlainErrors implements ErrorController {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final List<String> STYLES = List.of("fonts", "tokens", "components", "kit", "shell");

    private final Texts texts;

    PlainErrors(Texts texts) {
        this.texts = texts;
    }

    @ForEveryone
    @RequestMapping("/error")
    public ResponseEntity<String> answer(HttpServletRequest request) {
        // asked for by itself, this page is not here either
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        Locale language = language(request);
        String path = request.getContextPath() + "/";
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(page(language, path, words(status, language, request)));
    }

    private String words(int status, Locale language, HttpServletRequest request) {
        if (status == 404 || status == 405) {
            return words("shell.notfound", language, "");
        }
        if (status < 500) {
            return words("shell.denied", language, "");
        }
        Throwable error = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
                ? thrown
                : new IllegalStateException();
        String reference = texts.getTranslation("shell.unexpected.reference", language, ErrorReference.log(error));
        return words("shell.unexpected", language, "<p>" + HtmlUtils.htmlEscape(reference, "UTF-8") + "</p>");
    }

    private String words(String key, Locale language, String more) {
        return "<h1>" + text(key + ".title", language) + "</h1><p class=\"v-lead\">" + text(key + ".text", language)
                + "</p></div></div>" + more;
    }

    private String page(Locale language, String root, String words) {
        StringBuilder page = new StringBuilder("<!doctype html><html lang=\"")
                .append(language.getLanguage())
                .append(
                        "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>")
                .append(NeutralTitle.TEXT)
                .append("</title><link rel=\"icon\" href=\"data:,\">");
        STYLES.forEach(style -> page.append("<link rel=\"stylesheet\" href=\"")
                .append(root)
                .append("vestka/")
                .append(style)
                .append(".css\">"));
        return page.append("</head><body><div class=\"v-shell\"><div class=\"v-edge\" aria-hidden=\"true\"></div>")
                .append("<header class=\"v-header\"><a class=\"v-wordmark\" href=\"")
                .append(root)
                .append("\">")
                .append(text("shell.wordmark", language))
                .append("</a></header><div class=\"v-content\"><main class=\"v-page v-page-narrow\">")
                .append("<div class=\"v-page-header\"><div class=\"v-page-title\">")
                .append(words)
                .append("<div class=\"v-row\"><a class=\"v-button v-button-secondary\" href=\"")
                .append(root)
                .append("\">")
                .append(text("shell.home.link", language))
                .append("</a></div></main></div></div></body></html>")
                .toString();
    }

    private String text(String key, Locale language) {
        return HtmlUtils.htmlEscape(texts.getTranslation(key, language), "UTF-8");
    }

    private Locale language(HttpServletRequest request) {
        String wished = request.getHeader("Accept-Language");
        try {
            Locale found = wished == null
                    ? null
                    : Locale.lookup(Locale.LanguageRange.parse(wished), texts.getProvidedLocales());
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }
}
