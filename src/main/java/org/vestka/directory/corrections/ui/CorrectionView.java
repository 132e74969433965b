package org.vestka.directory.corrections.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.vestka.directory.corrections.Correction;
import org.vestka.directory.corrections.CorrectionDesk;
import org.vestka.directory.corrections.CorrectionId;
import org.vestka.directory.corrections.CorrectionKind;
import org.vestka.directory.corrections.CorrectionState;
import org.vestka.directory.corrections.DecidedMeanwhile;
import org.vestka.directory.corrections.Matter;
import org.vestka.directory.corrections.OffPages.Taking;
import org.vestka.directory.history.PastFact;
import org.vestka.directory.person.ChangedMeanwhile;
import org.vestka.directory.person.PersonPage;
import org.vestka.directory.place.AddressBook;
import org.vestka.directory.place.FacilityPage;
import org.vestka.directory.registry.PerhapsUnshown;
import org.vestka.directory.registry.SecondHandNeeded;
import org.vestka.directory.ui.CountryWords;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.OffPageChoices;
import org.vestka.directory.ui.OffPageChoices.Choice;
import org.vestka.directory.ui.ReasonDialog;
import org.vestka.directory.ui.motion.WaitingAddresses;
import org.vestka.shared.Utc;
import org.vestka.shared.ui.Badge;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.DateText;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Notice;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Sheet;
import org.vestka.shared.ui.Tone;

/** One correction: what is held beside what is proposed, and the decision. */
@Route(CorrectionsNavigation.QUEUE + "/:correction([0-9]{1,18})")
@RolesAllowed({"EDITOR", "ADMIN"})
@StyleSheet("vestka/corrections.css")
class CorrectionView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CorrectionDesk desk;
    private final transient Whose whose;
    private final transient AddressBook addresses;
    private final transient CountryWords called;
    private final transient WaitingAddresses proposals;
    private final transient Clock clock;
    private boolean waits;

    CorrectionView(
            CorrectionDesk desk,
            Whose whose,
            AddressBook addresses,
            CountryWords called,
            WaitingAddresses proposals,
            Clock clock) {
        this.proposals = proposals;
        this.desk = desk;
        this.whose = whose;
        this.addresses = addresses;
        this.called = called;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(new CorrectionId(
                Long.parseLong(event.getRouteParameters().get("correction").orElse("0"))));
    }

    private void show(CorrectionId id) {
        startOver();
        DirectoryWords words = DirectoryWords.current();
        Optional<Correction> found = desk.find(id);
        if (found.isEmpty()) {
            heading(words.correction("gone.title"));
            lead(words.correction("gone"));
            add(new Row(Buttons.secondaryLink(words.correction("queue.title"), CorrectionsNavigation.QUEUE)));
            return;
        }
        show(found.get(), words);
    }

    private void show(Correction correction, DirectoryWords words) {
        LocalDate today = Utc.today(clock);
        Whose.Named named = whose.named(correction.subject(), words);
        Optional<PersonPage> person = whose.person(correction.subject());
        Optional<FacilityPage> place = whose.place(correction.subject());
        heading(words.correction(correction.kind() == CorrectionKind.HIDE ? "one.hide" : "one.wrong"));
        lead(new Anchor(named.path(), named.name()));
        Row badges = new Row(CorrectionCard.badge(correction, words));
        if (correction.wishes() > 1) {
            badges.add(new Badge(Tone.NEUTRAL, words.correction("badge.wishes", correction.wishes())));
        }
        if (correction.letters() > 0) {
            badges.add(new Badge(Tone.NEUTRAL, words.correction("letters", correction.letters())));
        }
        below(badges, DateText.relative(correction.receivedOn(), today));
        if (correction.kind() == CorrectionKind.HIDE) {
            boolean hidden = correction.hiding() && person.isPresent();
            add(new Note(
                    Tone.AMBER,
                    words.correction(hidden ? "hidden.strong" : "queued.strong"),
                    words.correction(
                            hidden ? "hidden.person" : person.isPresent() ? "queued.person" : "queued.place")));
        }
        if (correction.kept() != null) {
            boolean mine = desk.mine(correction);
            Note kept = correction.toBeShown()
                    ? new Note(
                            Tone.BLUE,
                            words.correction("back.strong"),
                            words.correction(mine ? "back.mine" : "back.theirs"))
                    : new Note(
                            Tone.BLUE,
                            words.correction("kept.strong"),
                            words.correction(mine ? "kept.mine" : "kept.theirs"));
            kept.add(new Paragraph(
                    words.correction("kept.reason", correction.kept().reason())));
            add(kept);
        }
        place.flatMap(proposals::at).ifPresent(this::add);
        add(new Sheet(difference(correction, person, place, words)));
        acts(correction, person, place, words);
    }

    private CorrectionDifference difference(
            Correction correction, Optional<PersonPage> person, Optional<FacilityPage> place, DirectoryWords words) {
        List<HeldWords.Line> held = person.map(page -> HeldWords.of(
                        correction.matter(),
                        page,
                        addresses.of(page.id(), Utc.today(clock)),
                        called.of(page.country(), words)))
                .or(() -> place.map(page -> HeldWords.of(correction.matter(), page, words)))
                .orElse(List.of());
        return new CorrectionDifference(correction, held, words);
    }

    private void acts(
            Correction correction, Optional<PersonPage> person, Optional<FacilityPage> place, DirectoryWords words) {
        boolean hide = correction.kind() == CorrectionKind.HIDE;
        Row decide = new Row();
        if (!hide) {
            person.filter(page -> Amendment.possible(correction.matter()))
                    .ifPresent(page -> decide.add(Buttons.primary(
                            words.correction("amend"), () -> new Amendment(correction, page, words, Utc.today(clock))
                                    .open((facts, hidden, reason) -> done(
                                            correction,
                                            words,
                                            () -> desk.accept(
                                                    correction.id(),
                                                    correction.version(),
                                                    page.version(),
                                                    facts,
                                                    hidden,
                                                    reason))))));
            person.ifPresent(page -> off(correction, page, words).ifPresent(decide::add));
            elsewhere(correction.matter(), person)
                    .ifPresent(path -> decide.add(Buttons.secondaryLink(
                            words.correction("elsewhere." + correction.matter().name()), path)));
            whose.placeOf(correction.matter(), person, place)
                    .ifPresent(code -> decide.add(Buttons.primaryLink(
                            words.correction("amend"),
                            DirectoryNavigation.changePlace(
                                    code, correction.id().value()))));
        }
        if (!correction.toBeHidden() || !desk.mine(correction)) {
            decide.add(decision(
                    correction,
                    !hide
                            ? "accept"
                            : person.isEmpty()
                                    ? "hide.place.keep"
                                    : correction.toBeHidden() ? "hide.agree" : "hide.keep",
                    words,
                    reason -> waits = desk.accept(correction.id(), correction.version(), reason)));
        }
        if (!correction.toBeShown() || !desk.mine(correction)) {
            decide.add(decision(
                    correction,
                    !hide
                            ? "refuse"
                            : !correction.hiding()
                                    ? "hide.leave"
                                    : correction.toBeShown() ? "hide.back.agree" : "hide.back",
                    words,
                    reason -> waits = desk.refuse(correction.id(), correction.version(), reason)));
        }
        if (correction.state() == CorrectionState.NEW) {
            decide.add(Buttons.quiet(words.correction("check"), () -> {
                try {
                    desk.check(correction.id(), correction.version());
                } catch (DecidedMeanwhile e) {
                    Notice.problem(words.correction("meanwhile"));
                }
                show(correction.id());
            }));
        }
        add(decide);
    }

    /** One of the ways to answer: it stands there by mistake, and nothing takes its place. */
    private Optional<Component> off(Correction correction, PersonPage page, DirectoryWords words) {
        List<Choice> choices = OffPageChoices.of(page, words).stream()
                .filter(choice -> about(correction.matter(), choice.what().past()))
                .toList();
        return choices.isEmpty()
                ? Optional.empty()
                : Optional.of(Buttons.secondary(
                        words.text("off.correction"),
                        () -> OffPageDialog.open(
                                choices,
                                correction.knownFrom(),
                                Utc.today(clock),
                                words,
                                taking -> takeOff(correction, page, taking, words))));
    }

    private void takeOff(Correction correction, PersonPage page, Taking taking, DirectoryWords words) {
        try {
            done(correction, words, () -> desk.accept(correction.id(), correction.version(), page.version(), taking));
        } catch (PerhapsUnshown e) {
            DirectoryNavigation.open(
                    DirectoryNavigation.pair(e.like().page(), e.like().unshownPage()));
            Notice.problem(words.text("edit.unshown"));
        }
    }

    private static boolean about(Matter matter, PastFact fact) {
        return switch (matter) {
            case NAME -> fact == PastFact.NAMES;
            case BIRTH -> fact == PastFact.DATES;
            case WHERE, FREE -> fact == PastFact.STAYS;
            case CASE -> fact == PastFact.CASE;
            case TEXT -> fact == PastFact.TEXTS;
            case OTHER -> true;
            case ADDRESS, MOVED, RULES -> false;
        };
    }

    /** Where it is put right, when that is an act of its own. */
    private static Optional<String> elsewhere(Matter matter, Optional<PersonPage> person) {
        return switch (matter) {
            case WHERE -> person.map(page -> DirectoryNavigation.moved(page.publicId()));
            case FREE -> person.map(page -> DirectoryNavigation.released(page.publicId()));
            default -> Optional.empty();
        };
    }

    private Component decision(Correction correction, String act, DirectoryWords words, Consumer<String> decide) {
        return Buttons.secondary(
                words.correction(act),
                () -> ReasonDialog.ask(
                        words.correction(act),
                        words.correction(act + ".consequence"),
                        words.correction(act),
                        words,
                        reason -> done(correction, words, () -> decide.accept(reason))));
    }

    /** What {@code act} refuses for its reason is said where the reason was given. */
    private void done(Correction correction, DirectoryWords words, Runnable act) {
        try {
            waits = false;
            act.run();
            Notice.show(words.correction(waits ? "kept.done" : "decided"));
            getUI().ifPresent(ui -> ui.navigate(CorrectionsNavigation.QUEUE));
        } catch (DecidedMeanwhile | ChangedMeanwhile | SecondHandNeeded e) {
            Notice.problem(words.correction("meanwhile"));
            show(correction.id());
        }
    }
}
