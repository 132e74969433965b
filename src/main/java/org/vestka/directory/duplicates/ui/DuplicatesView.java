package org.vestka.directory.duplicates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.vestka.directory.PersonId;
import org.vestka.directory.duplicates.ChangedSinceJoining;
import org.vestka.directory.duplicates.Joining;
import org.vestka.directory.duplicates.JoiningState;
import org.vestka.directory.duplicates.Joinings;
import org.vestka.directory.duplicates.LikelyPair;
import org.vestka.directory.duplicates.LikelyPairs;
import org.vestka.directory.duplicates.Likeness;
import org.vestka.directory.duplicates.SplitDone;
import org.vestka.directory.duplicates.Splits;
import org.vestka.directory.duplicates.Splitting;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonBrief;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.shared.Utc;
import org.vestka.shared.ui.Badge;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.CardList;
import org.vestka.shared.ui.DateText;
import org.vestka.shared.ui.EmptyState;
import org.vestka.shared.ui.LineCard;
import org.vestka.shared.ui.LongList;
import org.vestka.shared.ui.Notice;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.Tone;

/** Records that seem to be of one person: what waits for a second editor, what was found, what was joined lately. */
@Route(DirectoryNavigation.DUPLICATES)
@RolesAllowed({"EDITOR", "ADMIN"})
class DuplicatesView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 20;

    private final transient LikelyPairs pairs;
    private final transient Joinings joinings;
    private final transient Splits splits;
    private final transient LookingPart looking;
    private final transient People people;
    private final transient Clock clock;

    DuplicatesView(
            LikelyPairs pairs, Joinings joinings, Splits splits, LookingPart looking, People people, Clock clock) {
        this.pairs = pairs;
        this.joinings = joinings;
        this.splits = splits;
        this.looking = looking;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        startOver();
        DuplicateWords words = new DuplicateWords(DirectoryWords.current());
        heading(DuplicateWords.text("title"));
        lead(DuplicateWords.text("lead"));
        section("waiting", joinings.in(JoiningState.PROPOSED, 0, AT_ONCE), joining -> waiting(joining, words));
        section("split.waiting", splits.waiting(0, AT_ONCE), splitting -> waiting(splitting, words));
        LongList<LikelyPair> list = new LongList<>(
                pairs::suggested,
                pair -> card(pair, words),
                new EmptyState(DuplicateWords.text("none.title"), DuplicateWords.text("none")));
        add(new Section(DuplicateWords.text("found"), looking.of(this::show), list));
        list.refresh();
        section("done", joinings.in(JoiningState.DONE, 0, AT_ONCE), joining -> done(joining, words));
        section("split.lately", splits.done(0, AT_ONCE), split -> done(split, words));
    }

    private <T> void section(String key, List<T> acts, Function<T, Optional<LineCard>> card) {
        CardList cards = new CardList();
        List<LineCard> shown = acts.stream().map(card).flatMap(Optional::stream).toList();
        shown.forEach(cards::addCard);
        if (!shown.isEmpty()) {
            add(new Section(DuplicateWords.text(key), cards));
        }
    }

    private Component card(LikelyPair pair, DuplicateWords words) {
        Map<PersonId, PersonBrief> both = people.briefs(List.of(pair.one(), pair.other()));
        PersonBrief one = both.get(pair.one());
        PersonBrief other = both.get(pair.other());
        if (one == null || other == null) {
            // joined by somebody else since the list was read
            return new LineCard(new Paragraph(DuplicateWords.text("gone")));
        }
        List<Component> below = new ArrayList<>();
        below.add(facts(DuplicateWords.told(pair.likeness().evidence(), false)));
        String against = DuplicateWords.told(pair.likeness().evidence(), true);
        if (!against.isEmpty()) {
            below.add(facts(DuplicateWords.text("but", against)));
        }
        if (pair.likeness().bits() >= Likeness.STRONG) {
            below.add(new Row(new Badge(Tone.BLUE, DuplicateWords.text("strong"))));
        }
        return new LineCard(title(one, other, words), below.toArray(Component[]::new))
                .acts(
                        Buttons.secondaryLink(
                                DuplicateWords.text("look"),
                                DirectoryNavigation.pair(one.publicId(), other.publicId())),
                        Buttons.quiet(DuplicateWords.text("two"), () -> {
                            pairs.areTwo(pair.one(), pair.other());
                            show();
                            Notice.undoable(DuplicateWords.text("two.done"), () -> {
                                pairs.askAgain(pair.one(), pair.other());
                                show();
                            });
                        }));
    }

    private Optional<LineCard> waiting(Joining joining, DuplicateWords words) {
        Map<PersonId, PersonBrief> both = people.briefs(List.of(joining.kept(), joining.other()));
        PersonBrief kept = both.get(joining.kept());
        PersonBrief other = both.get(joining.other());
        if (kept == null || other == null) {
            return Optional.empty();
        }
        Row badges = new Row(
                new Badge(Tone.BLUE, DuplicateWords.text(joinings.mine(joining) ? "waiting.mine" : "waiting.yours")));
        return Optional.of(new LineCard(title(kept, other, words), ago(joining.proposedAt()), badges)
                .acts(Buttons.secondaryLink(
                        DuplicateWords.text("look"), DirectoryNavigation.pair(kept.publicId(), other.publicId()))));
    }

    private Optional<LineCard> waiting(Splitting splitting, DuplicateWords words) {
        return people.brief(splitting.person()).map(person -> new LineCard(
                        new Anchor(
                                DirectoryNavigation.split(person.publicId()),
                                person.nameIn(words.directory().reader())),
                        ago(splitting.at()),
                        new Row(new Badge(
                                Tone.BLUE,
                                DuplicateWords.text(splits.mine(splitting) ? "waiting.mine" : "waiting.yours"))))
                .acts(Buttons.secondaryLink(
                        DuplicateWords.text("split.look"), DirectoryNavigation.split(person.publicId()))));
    }

    private Optional<LineCard> done(SplitDone split, DuplicateWords words) {
        Map<PersonId, PersonBrief> both = people.briefs(List.of(split.person(), split.other()));
        PersonBrief one = both.get(split.person());
        PersonBrief other = both.get(split.other());
        return one == null || other == null
                ? Optional.empty()
                : Optional.of(new LineCard(title(one, other, words), ago(split.at())));
    }

    private Optional<LineCard> done(Joining joining, DuplicateWords words) {
        PersonBrief kept = people.brief(joining.kept()).orElse(null);
        if (kept == null || joining.doneAt() == null) {
            return Optional.empty();
        }
        Anchor name = new Anchor(
                DirectoryNavigation.person(kept.publicId()),
                kept.nameIn(words.directory().reader()));
        if (!joinings.undoable(joining.id())) {
            return Optional.of(new LineCard(name, ago(joining.doneAt())));
        }
        if (joining.undoBy() == null) {
            return Optional.of(new LineCard(name, ago(joining.doneAt()))
                    .acts(Buttons.quiet(DuplicateWords.text("undo"), () -> undo(joining))));
        }
        boolean mine = joinings.isUndoMine(joining);
        LineCard card = new LineCard(
                name,
                ago(joining.doneAt()),
                facts(DuplicateWords.text("undo.waits")),
                new Row(new Badge(Tone.BLUE, DuplicateWords.text(mine ? "waiting.mine" : "waiting.yours"))));
        return Optional.of(
                mine ? card : card.acts(Buttons.secondary(DuplicateWords.text("undo.agree"), () -> undo(joining))));
    }

    private void undo(Joining joining) {
        try {
            boolean waits = joinings.undo(joining.id());
            show();
            Notice.show(DuplicateWords.text(waits ? "undo.proposed" : "undone"));
        } catch (ChangedSinceJoining e) {
            show();
            Notice.problem(DuplicateWords.text("undo.changed"));
        }
    }

    private Paragraph ago(Instant at) {
        Paragraph ago = facts("");
        ago.add(DateText.relative(at, Utc.today(clock)));
        return ago;
    }

    private static Component title(PersonBrief one, PersonBrief other, DuplicateWords words) {
        return new Anchor(
                DirectoryNavigation.pair(one.publicId(), other.publicId()),
                DuplicateWords.text(
                        "both",
                        one.nameIn(words.directory().reader()),
                        other.nameIn(words.directory().reader())));
    }

    private static Paragraph facts(String text) {
        Paragraph facts = new Paragraph(text);
        facts.addClassName("v-line-facts");
        return facts;
    }
}
