package org.vestka.accounts.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.vestka.accounts.Unsubscription;
import org.vestka.mail.MailPurpose;
import org.vestka.mail.UnsubscribeLink;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.NeutralTitle;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Sheet;
import org.vestka.shared.ui.Stack;
import org.vestka.shared.ui.Tone;

/** The way out of mail, for people: no signing in, one click, no questions. */
@Route(AccountsNavigation.UNSUBSCRIBE)
@AnonymousAllowed
class UnsubscribeView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Unsubscription unsubscription;
    private final transient WayOn wayOn;
    private final Stack parts = new Stack();

    UnsubscribeView(Unsubscription unsubscription, WayOn wayOn) {
        this.unsubscription = unsubscription;
        this.wayOn = wayOn;
        narrow();
        heading(getTranslation("accounts.unsubscribe.heading"));
        add(parts);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String token = Next.parameter(event, UnsubscribeLink.PARAMETER).orElse("");
        parts.removeAll();
        Optional<MailPurpose> purpose = unsubscription.purpose(token);
        if (purpose.isEmpty()) {
            parts.add(
                    new Note(Tone.AMBER, getTranslation("accounts.unsubscribe.unknown")),
                    new Row(wayOn.toAccount(this)));
            return;
        }
        Sheet sheet = new Sheet();
        sheet.add(new Stack(
                new Paragraph(getTranslation("accounts.unsubscribe." + Attempt.word(purpose.get()))),
                Buttons.primary(getTranslation("accounts.unsubscribe.act"), () -> {
                    unsubscription.unsubscribe(token);
                    sheet.removeAll();
                    sheet.add(new Note(Tone.GREEN, getTranslation("accounts.unsubscribe.done")));
                    parts.add(new Row(wayOn.of(this)));
                    arrived();
                })));
        parts.add(sheet);
    }

    @Override
    public String getPageTitle() {
        return NeutralTitle.TEXT;
    }
}
