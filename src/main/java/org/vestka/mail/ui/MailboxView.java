package org.vestka.mail.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.shared.Registration;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.vestka.mail.mailbox.DemoMail;
import org.vestka.mail.mailbox.DemoMailbox;
import org.vestka.shared.Utc;
import org.vestka.shared.security.DemoDoor;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.DateText;
import org.vestka.shared.ui.EmptyState;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.Sheet;
import org.vestka.shared.ui.Stack;

/**
 * The demo's mail. There is no such page without the demo, nor where the demo's accounts are closed. Shows the plain part only: a link in it is one, anything else
 * is text.
 */
@StyleSheet("vestka/mail.css")
@Route(MailNavigation.MAILBOX + "/:mail?([0-9]{1,9})")
@AnonymousAllowed
class MailboxView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 100;
    private static final int LOOK_MILLIS = 2000;
    private static final String PARAMETER = "mail";

    private final transient @Nullable DemoMailbox mailbox;
    private final transient Clock clock;
    private final Stack content = new Stack();
    private boolean list;
    private int arrived;
    private transient @Nullable Registration looking;

    MailboxView(ObjectProvider<DemoMailbox> mailbox, DemoDoor demo, Clock clock) {
        this.mailbox = demo.open() ? mailbox.getIfAvailable() : null;
        this.clock = clock;
        narrow();
        content.addClassName("v-mailbox");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        DemoMailbox open = mailbox;
        if (open == null) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        String number = event.getRouteParameters().get(PARAMETER).orElse("");
        list = number.isEmpty();
        if (list) {
            heading(getTranslation("mail.mailbox.title"));
            lead(getTranslation("mail.mailbox.lead"));
            showList(open);
        } else {
            open.mail(Integer.parseInt(number))
                    .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
        }
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        DemoMailbox open = mailbox;
        if (open != null && list) {
            look(attach.getUI(), open);
        }
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        detach.getUI().setPollInterval(-1);
        if (looking != null) {
            looking.remove();
        }
    }

    /** Asks now and then: what is pushed to a browser that has gone is kept for it. */
    private void look(UI ui, DemoMailbox open) {
        ui.setPollInterval(LOOK_MILLIS);
        looking = ui.addPollListener(poll -> {
            if (open.arrived() != arrived) {
                showList(open);
            }
        });
    }

    private void showList(DemoMailbox open) {
        arrived = open.arrived();
        content.removeAll();
        List<DemoMail> mails = open.newest(0, SHOWN);
        if (mails.isEmpty()) {
            content.add(new EmptyState(getTranslation("mail.mailbox.none"), getTranslation("mail.mailbox.none.what")));
        }
        for (DemoMail mail : mails) {
            Anchor subject = new Anchor(MailNavigation.MAILBOX + "/" + mail.number(), mail.subject());
            content.add(new Sheet(new H2(subject), to(mail)));
        }
    }

    private void show(DemoMail mail) {
        heading(mail.subject());
        lead(to(mail));
        acts(Buttons.secondaryLink(getTranslation("mail.mailbox.back"), MailNavigation.MAILBOX));
        content.removeAll();
        Sheet sheet = new Sheet();
        for (String paragraph : mail.text().strip().split("\\R\\s*\\R")) {
            Paragraph shown = new Paragraph();
            boolean first = true;
            for (String line : paragraph.split("\\R")) {
                if (!first) {
                    shown.add(new HtmlContainer("br"));
                }
                first = false;
                addLine(shown, line.strip());
            }
            sheet.add(shown);
        }
        content.add(sheet);
    }

    /** The last word of a line is a link when it looks like one. */
    private static void addLine(Paragraph paragraph, String line) {
        int start = line.lastIndexOf(' ') + 1;
        String last = line.substring(start);
        if (last.matches("https?://\\S+")) {
            paragraph.add(new Text(line.substring(0, start)));
            paragraph.add(new Anchor(last, last));
        } else {
            paragraph.add(new Text(line));
        }
    }

    private Paragraph to(DemoMail mail) {
        Paragraph to = new Paragraph(getTranslation("mail.mailbox.to", mail.to()) + " · ");
        to.add(DateText.relative(mail.at(), Utc.today(clock)));
        return to;
    }
}
