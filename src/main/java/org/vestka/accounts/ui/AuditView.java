package org.vestka.accounts.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.OptionalLong;
import org.vestka.accounts.AuditDesk;
import org.vestka.accounts.AuditEvent;
import org.vestka.accounts.Role;
import org.vestka.shared.Utc;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.DateText;
import org.vestka.shared.ui.EmptyState;
import org.vestka.shared.ui.LineCard;
import org.vestka.shared.ui.LongList;
import org.vestka.shared.ui.NeutralTitle;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.Stack;
import org.vestka.shared.ui.Tone;

/** What was done with which role, for administrators, and whether the record is whole. */
@Route(AccountsNavigation.AUDIT)
@RolesAllowed("ADMIN")
class AuditView extends Page implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient AuditDesk desk;
    private final transient LocalDate today;
    private final Stack answer = new Stack();
    private final LongList<AuditEvent> list;

    AuditView(AuditDesk desk, Clock clock) {
        this.desk = desk;
        this.today = Utc.today(clock);
        narrow();
        heading(getTranslation("accounts.audit.heading"));
        lead(getTranslation("accounts.audit.lead"));
        acts(Buttons.secondary(getTranslation("accounts.audit.check"), this::check));
        list = new LongList<>(
                desk::latest,
                this::card,
                new EmptyState(getTranslation("accounts.audit.none"), getTranslation("accounts.audit.none.what")));
        add(answer, list);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        list.refresh();
    }

    private void check() {
        OptionalLong broken = desk.firstBroken();
        answer.removeAll();
        answer.add(
                broken.isEmpty()
                        ? new Note(Tone.GREEN, getTranslation("accounts.audit.whole"))
                        : new Note(Tone.RED, getTranslation("accounts.audit.broken", broken.getAsLong())));
    }

    private LineCard card(AuditEvent event) {
        Role role = event.role();
        String who = role == null
                ? getTranslation("accounts.audit.nobody")
                : getTranslation("accounts.role." + Attempt.word(role));
        Paragraph facts = new Paragraph(
                getTranslation("accounts.audit.line", event.id(), who, event.objectKind(), event.objectId()) + " · ");
        facts.addClassName("v-line-facts");
        facts.add(DateText.relative(event.happenedAt(), today));
        Span act = new Span(event.act());
        act.getElement().setAttribute("translate", "no");
        return new LineCard(act, facts);
    }

    @Override
    public String getPageTitle() {
        return NeutralTitle.TEXT;
    }
}
