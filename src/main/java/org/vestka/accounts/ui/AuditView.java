package org.vestka.accounts.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vestka.accounts.AuditDesk;
import org.vestka.accounts.AuditEvent;
import org.vestka.accounts.RecordedThing;
import org.vestka.accounts.Role;
import org.vestka.shared.i18n.Texts;
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
    private final transient List<RecordedThing> things;
    private final Stack answer = new Stack();
    private final LongList<Recorded> list;

    AuditView(AuditDesk desk, List<RecordedThing> things) {
        this.desk = desk;
        this.things = List.copyOf(things);
        narrow();
        heading(getTranslation("accounts.audit.heading"));
        lead(getTranslation("accounts.audit.lead"));
        acts(Buttons.secondary(getTranslation("accounts.audit.check"), this::check));
        list = new LongList<>(
                this::page,
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

    private LineCard card(Recorded recorded) {
        AuditEvent event = recorded.event();
        Role role = event.role();
        String who = role == null
                ? getTranslation("accounts.audit.nobody")
                : getTranslation("accounts.role." + Attempt.word(role));
        Paragraph facts =
                new Paragraph(getTranslation("accounts.audit.line", event.id(), who, event.objectId()) + " · ");
        facts.addClassName("v-line-facts");
        facts.add(DateText.moment(event.happenedAt()));
        String act = words(event.act());
        LineCard card = new LineCard(new Span(act), facts);
        String path = recorded.path();
        if (path != null) {
            Anchor open = Buttons.secondaryLink(getTranslation("accounts.audit.open"), path);
            open.setAriaLabel(getTranslation("accounts.audit.open.what", act));
            card.acts(open);
        }
        return card;
    }

    /** An act of another version of the application is shown as it was written down. */
    private String words(String act) {
        try {
            return getTranslation("audit." + act);
        } catch (Texts.MissingText unknown) {
            return act;
        }
    }

    /** Each kind of thing is asked once for all of a page. */
    private List<Recorded> page(int offset, int limit) {
        List<AuditEvent> events = desk.latest(offset, limit);
        Map<String, Map<String, String>> paths = new HashMap<>();
        for (RecordedThing thing : things) {
            Set<String> ids = events.stream()
                    .filter(event -> event.objectKind().equals(thing.objectKind()))
                    .map(AuditEvent::objectId)
                    .collect(Collectors.toSet());
            if (!ids.isEmpty()) {
                paths.put(thing.objectKind(), thing.paths(ids));
            }
        }
        return events.stream()
                .map(event -> new Recorded(
                        event, paths.getOrDefault(event.objectKind(), Map.of()).get(event.objectId())))
                .toList();
    }

    /** @param path where the thing can be looked at; null where it cannot */
    private record Recorded(AuditEvent event, @Nullable String path) {}

    @Override
    public String getPageTitle() {
        return NeutralTitle.TEXT;
    }
}
