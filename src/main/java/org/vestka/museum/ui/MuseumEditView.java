package org.vestka.museum.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.place.Places;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.museum.MuseumCode;
import org.vestka.museum.MuseumEditing;
import org.vestka.museum.MuseumLetterDraft;
import org.vestka.museum.MuseumLetterState;
import org.vestka.museum.MuseumWork;
import org.vestka.shared.i18n.Texts;
import org.vestka.shared.ui.Badge;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Notice;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.Tone;

/** A letter as editors work on it: the one who has it in hand brings pages and texts, another looks at what is left and agrees. */
@Route(MuseumNavigation.ROOT + "/:letter([0-9a-z]{10})/edit")
@RolesAllowed({"EDITOR", "ADMIN"})
@StyleSheet("vestka/museum.css")
class MuseumEditView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient MuseumEditing editing;
    private final transient Places places;
    private final transient Texts texts;
    private final transient Clock clock;
    private transient Unburnt unburnt = new Unburnt();
    private transient @Nullable MuseumCode shown;
    private transient @Nullable MuseumLetterDraft written;
    private @Nullable TextForm text;
    private @Nullable ConsentForm consent;
    private @Nullable LetterFactsForm facts;

    MuseumEditView(MuseumEditing editing, Places places, Texts texts, Clock clock) {
        this.editing = editing;
        this.places = places;
        this.texts = texts;
        this.clock = clock;
        narrow();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("letter").flatMap(MuseumCode::parse));
    }

    private void show(Optional<MuseumCode> code) {
        startOver();
        MuseumWords words = new MuseumWords(DirectoryWords.current(), texts);
        Optional<MuseumWork> work = code.flatMap(editing::work);
        if (work.isEmpty()) {
            heading(words.text("missing.title"));
            lead(words.text("missing.text"));
            add(new Row(Buttons.secondaryLink(words.text("missing.act"), MuseumNavigation.ROOT)));
        } else {
            show(work.get(), words, () -> show(code));
        }
    }

    /** What is typed and not saved outlives an act beside it: the forms are the same for as long as the letter is. */
    private void show(MuseumWork work, MuseumWords words, Runnable changed) {
        if (!work.code().equals(shown)) {
            shown = work.code();
            unburnt = new Unburnt();
            text = new TextForm(editing, words, changed);
            consent = new ConsentForm(editing, words, clock, changed);
            facts = new LetterFactsForm(places, words);
            written = null;
        }
        parts(work, words, changed);
    }

    private void parts(MuseumWork work, MuseumWords words, Runnable changed) {
        heading(words.text("edit.heading", work.person().nameIn(words.reader())));
        lead(new Paragraph(
                new Anchor(DirectoryNavigation.person(work.person().publicId()), words.text("edit.person"))));
        below(new Row(new Badge(tone(work.state()), words.text("state." + work.state()))));
        if (work.remark() != null) {
            add(new Note(Tone.AMBER, words.text("declined"), work.remark()));
        }
        if (!work.mine() && work.state() == MuseumLetterState.DRAFT) {
            add(new Note(Tone.BLUE, words.text("theirs")));
        }
        if (work.changeable()) {
            add(facts(work, words, changed));
        }
        add(new ConsentPart(work, editing, words, Objects.requireNonNull(consent), changed));
        add(new PagesPart(work, editing, words, unburnt, changed));
        add(new TextsPart(work, editing, words, Objects.requireNonNull(text), changed));
        add(new DecisionPart(work, editing, words, unburnt, changed));
    }

    private Section facts(MuseumWork work, MuseumWords words, Runnable changed) {
        LetterFactsForm form = Objects.requireNonNull(facts);
        if (!work.draft().equals(written)) {
            form.write(work.draft());
            written = work.draft();
        }
        return new Section(
                words.text("facts"), form, new Row(Buttons.secondary(words.text("facts.save"), () -> form.read(
                                work.draft().person())
                        .ifPresent(draft -> {
                            if (EditorTry.act(words, () -> editing.change(work.code(), work.version(), draft))) {
                                Notice.show(words.text("facts.saved"));
                                changed.run();
                            }
                        }))));
    }

    private static Tone tone(MuseumLetterState state) {
        return switch (state) {
            case DRAFT -> Tone.NEUTRAL;
            case WAITS_FOR_SECOND -> Tone.BLUE;
            case SHOWN -> Tone.GREEN;
            case WITHDRAWN -> Tone.RED;
        };
    }
}
