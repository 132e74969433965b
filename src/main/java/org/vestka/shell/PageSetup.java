package org.vestka.shell;

import com.vaadin.flow.router.PageTitleGenerator;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
            service.addIndexHtmlRequestListener(answer -> firstAnswer(answer, status));
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
