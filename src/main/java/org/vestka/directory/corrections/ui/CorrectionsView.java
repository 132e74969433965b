package org.vestka.directory.corrections.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.vestka.directory.corrections.Correction;
import org.vestka.directory.corrections.CorrectionDesk;
import org.vestka.directory.corrections.Subject.OfPerson;
import org.vestka.directory.imports.ui.WaitingImports;
import org.vestka.directory.registry.PersonEditing;
import org.vestka.directory.registry.PublicationProposal;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.WaitingExtension;
import org.vestka.directory.ui.motion.WaitingAddresses;
import org.vestka.shared.Utc;
import org.vestka.shared.ui.Badge;
import org.vestka.shared.ui.CardList;
import org.vestka.shared.ui.DateText;
import org.vestka.shared.ui.EmptyState;
import org.vestka.shared.ui.LineCard;
import org.vestka.shared.ui.LongList;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.Tone;

/**
 * What people propose, as editors take it up: wishes to be hidden first, then what waits for a second editor, then the rest by
 * letters that wait and by age.
 */
@Route(CorrectionsNavigation.QUEUE)
@RolesAllowed({"EDITOR", "ADMIN"})
class CorrectionsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private static final int AT_ONCE = 50;

    private final transient CorrectionDesk desk;
    private final transient PersonEditing editing;
    private final transient WaitingAddresses addresses;
    private final transient WaitingImports imports;
    private final transient WavesPart waves;
    private final transient List<WaitingExtension> extensions;
    private final transient Whose whose;
    private final transient Clock clock;

    CorrectionsView(
            CorrectionDesk desk,
            PersonEditing editing,
            WaitingAddresses addresses,
            WaitingImports imports,
            WavesPart waves,
            ObjectProvider<WaitingExtension> extensions,
            Whose whose,
            Clock clock) {
        this.addresses = addresses;
        this.imports = imports;
        this.waves = waves;
        this.extensions = extensions.orderedStream().toList();
        this.editing = editing;
        this.desk = desk;
        this.whose = whose;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        anew();
    }

    private void anew() {
        startOver();
        DirectoryWords words = DirectoryWords.current();
        heading(words.correction("queue.title"));
        lead(words.correction("queue.lead"));
        List<Correction> wishes = desk.queue(0, AT_ONCE).stream()
                .takeWhile(Correction::hidesPerson)
                .toList();
        if (!wishes.isEmpty()) {
            CardList cards = new CardList();
            wishes.forEach(wish -> cards.addCard(card(wish, words)));
            add(cards);
        }
        List<PublicationProposal> second = editing.proposed(0, AT_ONCE);
        if (!second.isEmpty()) {
            CardList cards = new CardList();
            second.forEach(proposal -> cards.addCard(card(proposal, words)));
            add(new Section(words.correction("second.title"), cards));
        }
        List<Component> above = Stream.<Optional<? extends Component>>concat(
                        Stream.of(addresses.section(), imports.section(), waves.section(this::anew)),
                        extensions.stream().map(WaitingExtension::section))
                .<Component>flatMap(Optional::stream)
                .toList();
        above.forEach(this::add);
        boolean rest = !wishes.isEmpty() || !second.isEmpty() || !above.isEmpty();
        LongList<Correction> list = new LongList<>(
                (offset, limit) -> desk.queue(wishes.size() + offset, limit),
                correction -> card(correction, words),
                rest
                        ? new EmptyState(words.correction("queue.rest.title"), words.correction("queue.rest"))
                        : new EmptyState(words.correction("queue.none.title"), words.correction("queue.none")));
        add(list);
        list.refresh();
    }

    private Component card(Correction correction, DirectoryWords words) {
        return new CorrectionCard(correction, whose, words, Utc.today(clock));
    }

    private Component card(PublicationProposal proposal, DirectoryWords words) {
        Whose.Named named = whose.named(new OfPerson(proposal.person()), words);
        Row badges = new Row(new Badge(
                Tone.BLUE,
                proposal.ends()
                        ? words.correction("second.ends.strong")
                        : words.correction("second.strong", words.word("publication", proposal.publication()))));
        if (proposal.mine()) {
            badges.add(new Badge(Tone.NEUTRAL, words.correction("second.yours")));
        }
        Paragraph facts = new Paragraph(DateText.relative(proposal.at(), Utc.today(clock)));
        facts.addClassName("v-line-facts");
        return new LineCard(new Anchor(named.path(), named.name()), facts, badges);
    }
}
