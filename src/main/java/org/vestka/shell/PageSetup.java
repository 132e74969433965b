package org.vestka.shell;

import com.vaadin.flow.router.PageTitleGenerator;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vestka.directory.ui.ReadingNavigation;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.i18n.Texts;
import org.vestka.shared.ui.NeutralTitle;
import org.vestka.shared.ui.ReaderLanguage;

/** What the first answer carries: language, title, icon, appearance; and the words for a lost session or server. */
@Configuration
class PageSetup {

    @Bean
    PageTitleGenerator neutralTitle() {
        return context -> NeutralTitle.TEXT;
    }

    @Bean
    VaadinServiceInitListener pageSetupListener(Texts texts, FirstAnswerStatus status, OpenPages pages) {
        return service -> {
            service.addIndexHtmlRequestListener(answer -> {
                firstAnswer(answer, status);
                withoutScript(answer, texts);
            });
            service.addVaadinRequestInterceptor(pages);
            prepareSessions(service, texts, pages);
        };
    }

    private static void prepareSessions(ServiceInitEvent service, Texts texts, OpenPages pages) {
        service.getSource().setSystemMessagesProvider(info -> messages(texts, info.getLocale()));
        service.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(new UnexpectedErrors()));
        service.getSource().addUIInitListener(init -> {
            pages.opens(init.getUI());
            if (Appearance.ofSession() != Appearance.DEVICE) {
                init.getUI().getPage().setColorScheme(Appearance.ofSession().scheme());
            }
        });
    }

    private static void firstAnswer(IndexHtmlResponse response, FirstAnswerStatus status) {
        response.getVaadinResponse()
                .setStatus(status.of(
                                response.getVaadinRequest(),
                                response.getVaadinRequest()
                                        .getService()
                                        .getRouter()
                                        .getRegistry())
                        .getCode());
        // search engines read the plain pages, each of which says by what is shown of somebody whether it is listed
        response.getVaadinResponse().setHeader("X-Robots-Tag", "noindex, noarchive");
        // Vaadin would let our own pages frame it
        response.getVaadinResponse().setHeader("X-Frame-Options", "DENY");
        Document page = response.getDocument();
        String language = ReaderLanguage.current().value();
        page.child(0).attr("lang", language);
        Appearance appearance = Appearance.ofSession();
        if (appearance != Appearance.DEVICE) {
            page.child(0).attr("style", "color-scheme: " + appearance.scheme().getValue());
        }
        page.title(NeutralTitle.TEXT);
    }

    /** Whoever has no script is shown the way to the same place as a plain page. */
    private static void withoutScript(IndexHtmlResponse response, Texts texts) {
        VaadinRequest request = response.getVaadinRequest();
        String info = request.getPathInfo();
        String path = info == null ? "" : info.replaceFirst("^/+", "");
        String query = request instanceof VaadinServletRequest servlet
                ? servlet.getHttpServletRequest().getQueryString()
                : null;
        for (Element words : response.getDocument().select("#first noscript p")) {
            LanguageTag language = new LanguageTag(words.attr("lang"));
            words.appendText(" ");
            words.appendElement("a")
                    .attr(
                            "href",
                            ReadingNavigation.samePlace(language, path, query == null ? "" : "?" + query)
                                    .orElseGet(() -> ReadingNavigation.home(language)))
                    .text(texts.getTranslation("directory.reading.link", language.locale()));
        }
    }

    private static SystemMessages messages(Texts texts, Locale locale) {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(texts.getTranslation("shell.session.expired", locale));
        messages.setSessionExpiredMessage(texts.getTranslation("shell.session.expired.text", locale));
        messages.setInternalErrorCaption(texts.getTranslation("shell.unexpected.title", locale));
        messages.setInternalErrorMessage(texts.getTranslation("shell.reload.text", locale));
        messages.setSyncErrorCaption(texts.getTranslation("shell.unexpected.title", locale));
        messages.setSyncErrorMessage(texts.getTranslation("shell.reload.text", locale));
        messages.setCookiesDisabledNotificationEnabled(true);
        messages.setCookiesDisabledCaption(texts.getTranslation("shell.cookies", locale));
        messages.setCookiesDisabledMessage(texts.getTranslation("shell.cookies.text", locale));
        return messages;
    }
}
