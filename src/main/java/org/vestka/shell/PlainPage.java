package org.vestka.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.vestka.shared.i18n.Texts;
import org.vestka.shared.ui.NeutralTitle;

/** One calm page of plain HTML about what went wrong, in the language of the browser, without the exception's message. */
@Component
class PlainPage {

    private static final List<String> STYLES = List.of("fonts", "tokens", "components", "kit", "shell");
    /** An address that nobody can read leads nowhere either. */
    private static final Set<Integer> NOT_HERE = Set.of(400, 404, 405);

    private final Texts texts;

    PlainPage(Texts texts) {
        this.texts = texts;
    }

    /** @param status of the answer, 400 or higher */
    String about(int status, HttpServletRequest request) {
        Locale language = language(request);
        String root = request.getContextPath() + "/";
        return page(
                language,
                root,
                words(status, language, request)
                        + "<div class=\"v-row\"><a class=\"v-button v-button-secondary\" href=\""
                        + root
                        + "\">"
                        + text("shell.home.link", language)
                        + "</a></div></main></div>");
    }

    /** That the application is not there yet; it asks again by itself. */
    String starting(HttpServletRequest request) {
        Locale language = language(request);
        return page(language, request.getContextPath() + "/", words("shell.starting", language, "") + "</main></div>");
    }

    private String words(int status, Locale language, HttpServletRequest request) {
        if (NOT_HERE.contains(status)) {
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
                .append("</div></body></html>")
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
