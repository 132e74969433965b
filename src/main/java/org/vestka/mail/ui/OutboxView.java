package org.vestka.mail.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import org.vestka.mail.FailedMail;
import org.vestka.mail.MailDesk;
import org.vestka.mail.MailMessageId;
import org.vestka.mail.MailState;
import org.vestka.mail.OutboxNumbers;
import org.vestka.shared.Utc;
import org.vestka.shared.ui.Badge;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.DateText;
import org.vestka.shared.ui.EmptyState;
import org.vestka.shared.ui.LineCard;
import org.vestka.shared.ui.LongList;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Notice;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.ReaderLanguage;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.Stack;
import org.vestka.shared.ui.Tone;

@Route(MailNavigation.OUTBOX)
@RolesAllowed("ADMIN")
class OutboxView extends Page implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient MailDesk desk;
    private final transient Clock clock;
    private final Stack numbers = new Stack();
    private final Section failed = new Section(getTranslation("mail.failed"));
    private final LongList<FailedMail> list;

    OutboxView(MailDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
        heading(getTranslation("mail.title"));
        lead(getTranslation("mail.lead"));
        narrow();
        list = new LongList<>(
                desk::failed,
                this::card,
                new EmptyState(getTranslation("mail.failed.none"), getTranslation("mail.failed.none.what")));
        failed.add(list);
        add(numbers, failed);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        refresh();
    }

    private void refresh() {
        OutboxNumbers now = desk.numbers();
        numbers.removeAll();
        if (!desk.hasServer()) {
            numbers.add(new Note(Tone.AMBER, getTranslation("mail.noserver"), getTranslation("mail.noserver.what")));
        }
        Row badges = new Row();
        for (MailState state : MailState.values()) {
            badges.add(new Badge(
                    tone(state, now.count(state)),
                    now.count(state) + " " + getTranslation("mail.state." + state.name())));
        }
        numbers.add(badges);
        now.oldestWaiting().ifPresent(since -> {
            Paragraph oldest = new Paragraph(getTranslation("mail.oldest") + " ");
            oldest.add(when(since));
            numbers.add(oldest);
        });
        list.refresh();
    }

    private LineCard card(FailedMail mail) {
        Paragraph facts = new Paragraph(
                getTranslation("mail.failed.line", desk.subject(mail, ReaderLanguage.current()), mail.attempts())
                        + " · ");
        facts.addClassName("v-line-facts");
        facts.add(when(mail.failedAt()));
        Button retry = Buttons.secondary(getTranslation("mail.retry"), () -> retry(mail.id()));
        return new LineCard(
                        new Span(getTranslation("mail.reason." + mail.reason().name())), facts)
                .acts(retry);
    }

    private void retry(MailMessageId id) {
        Notice.show(getTranslation(desk.retry(id) ? "mail.retried" : "mail.retry.gone"));
        refresh();
    }

    private DateText when(Instant instant) {
        return DateText.relative(instant, Utc.today(clock));
    }

    private static Tone tone(MailState state, long count) {
        return switch (state) {
            case FAILED -> count > 0 ? Tone.AMBER : Tone.NEUTRAL;
            case SENT -> Tone.GREEN;
            case WAITING, SENDING, DROPPED -> Tone.NEUTRAL;
        };
    }
}
