package org.vestka.directory.ui.place;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.vestka.accounts.CurrentAccount;
import org.vestka.directory.corrections.CorrectionDesk;
import org.vestka.directory.corrections.ui.PastActs;
import org.vestka.directory.guideline.Guideline;
import org.vestka.directory.guideline.Guidelines;
import org.vestka.directory.place.ELetterService;
import org.vestka.directory.place.FacilityPage;
import org.vestka.directory.place.LetterWays;
import org.vestka.directory.place.Places;
import org.vestka.directory.ui.CorrectionLinks;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.ELetterSection;
import org.vestka.directory.ui.GuidelineList;
import org.vestka.directory.ui.PartSection;
import org.vestka.directory.ui.PastChoice;
import org.vestka.directory.ui.PastDay;
import org.vestka.directory.ui.PastLinks;
import org.vestka.directory.ui.PastNowhere;
import org.vestka.directory.ui.PlacePageExtension;
import org.vestka.directory.ui.SourceLine;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Utc;
import org.vestka.shared.ui.Badge;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.Tone;

/** A place: its addresses with their history, what sources disagree on, its own rules, who is there. */
@Route(DirectoryNavigation.PLACES + "/:code")
@AnonymousAllowed
@StyleSheet("vestka/directory.css")
class PlaceView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Places places;
    private final transient Guidelines guidelines;
    private final transient LetterWays ways;
    private final transient CurrentAccount current;
    private final transient AddressActs edits;
    private final transient PastActs pastActs;
    private final transient PlacePast past;
    private final transient CorrectionDesk corrections;
    private final transient List<PlacePageExtension> extensions;
    private final transient Clock clock;

    PlaceView(
            Places places,
            Guidelines guidelines,
            LetterWays ways,
            CurrentAccount current,
            AddressActs edits,
            PastActs pastActs,
            PlacePast past,
            CorrectionDesk corrections,
            ObjectProvider<PlacePageExtension> extensions,
            Clock clock) {
        this.extensions = extensions.orderedStream().toList();
        this.corrections = corrections;
        this.past = past;
        this.current = current;
        this.edits = edits;
        this.pastActs = pastActs;
        this.places = places;
        this.guidelines = guidelines;
        this.ways = ways;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> code = event.getRouteParameters().get("code");
        PastDay asked = PastDay.read(event.getLocation().getQueryParameters().getParameters(), Utc.today(clock));
        Optional<FacilityPage> place = asked instanceof PastDay.Now ? Optional.empty() : code.flatMap(places::page);
        if (place.isEmpty()) {
            show(code);
        } else {
            show(place.get(), asked);
        }
    }

    private void show(FacilityPage now, PastDay asked) {
        startOver();
        DirectoryWords words = DirectoryWords.current();
        if (!(asked instanceof PastDay.Past(LocalDate day))) {
            nowhere(PastNowhere.noDay(words), now);
            return;
        }
        Optional<FacilityPage> kept = places.page(now.code(), day);
        if (kept.isEmpty()) {
            nowhere(PastNowhere.of(day, words), now);
            return;
        }
        FacilityPage then = kept.get();
        PlaceThen state = new PlaceThen(then, day, now, past, words);
        Row badges = head(then, words);
        state.mark(badges);
        add(state.note());
        state.sections().forEach(this::add);
        if (current.isEditor()) {
            add(pastActs.of(then, day, words, () -> DirectoryNavigation.open(DirectoryNavigation.place(now.code()))));
        }
    }

    private void nowhere(PastNowhere nowhere, FacilityPage now) {
        heading(nowhere.title());
        lead(nowhere.text());
        add(new Row(Buttons.secondaryLink(nowhere.act(), DirectoryNavigation.place(now.code()))));
    }

    private Row head(FacilityPage place, DirectoryWords words) {
        PlaceWords said = new PlaceWords(place, words);
        heading(place.nameIn(words.reader()));
        lead(names(said));
        Row badges = new Row(new Badge(Tone.NEUTRAL, words.word("facility.one", place.kind())));
        if (place.region() != null) {
            badges.add(new Badge(Tone.NEUTRAL, place.region().nameIn(words.reader())));
        }
        if (said.closed()) {
            badges.add(new Badge(Tone.RED, words.text("place.closed")));
        }
        below(badges);
        return badges;
    }

    private void show(Optional<String> code) {
        startOver();
        DirectoryWords words = DirectoryWords.current();
        Optional<FacilityPage> place = code.flatMap(places::page);
        if (place.isPresent()) {
            show(place.get(), words);
        } else {
            heading(words.text("place.unknown.title"));
            lead(words.text("place.unknown.text"));
            add(new Row(Buttons.secondaryLink(words.text("place.unknown.act"), DirectoryNavigation.places())));
        }
    }

    private void show(FacilityPage place, DirectoryWords words) {
        PlaceWords said = new PlaceWords(place, words);
        head(place, words);
        if (place.hidden()) {
            add(new Note(Tone.AMBER, words.correction("place.hidden.strong"), words.correction("place.hidden")));
        }
        if (place.hidden() && current.isEditor()) {
            add(new Row(Buttons.secondary(words.correction("place.show"), () -> {
                corrections.showAgain(place.id());
                show(Optional.of(place.code()));
            })));
        }
        if (place.people() > 0) {
            acts(Buttons.secondaryLink(
                    words.text("place.people", place.people()), DirectoryNavigation.peopleIn(place.id())));
        }
        if (said.closed()) {
            add(closed(place, said, words));
        }
        boolean editor = current.isEditor();
        if (editor && place.note() != null && !place.note().isBlank()) {
            Paragraph remark = new Paragraph(place.note());
            // notes of those who collected the sources
            remark.getElement().setAttribute("lang", LanguageTag.EN.value());
            add(new Section(words.text("place.note"), remark));
        }
        int freshness = said.freshnessDays(places);
        if (said.hasAddresses()) {
            Runnable changed = () -> show(Optional.of(place.code()));
            add(new AddressHistory(
                            place.addresses(),
                            Utc.today(clock),
                            freshness,
                            editor,
                            editor ? edits.of(place, words, changed) : AddressHistory.Acts.NONE,
                            words)
                    .section());
            if (editor && !said.closed()) {
                add(edits.change(place, words));
            }
        }
        List<ELetterService> services = ways.services(place.id());
        if (!services.isEmpty() && !said.closed()) {
            add(new ELetterSection(services, words));
        }
        for (PlacePageExtension extension : extensions) {
            extension.partFor(place, words).ifPresent(part -> add(new PartSection(part)));
        }
        past.chapters(place, words).forEach(chapter -> add(chapter(chapter, place, words)));
        if (!place.claims().isEmpty()) {
            add(claims(place, words));
        }
        List<Guideline> rules = said.rules(guidelines);
        if (!rules.isEmpty()) {
            add(new Section(words.text("place.rules"), new GuidelineList(rules, words)));
        }
        Div source = new Div(
                new Span(words.text("place.source") + " "),
                SourceLine.of(place.source(), words),
                new Span(" · "),
                new Anchor(DirectoryNavigation.howToWrite(), words.text("place.guide")));
        source.addClassName("v-small");
        LocalDate first = place.standing().first();
        if (first != null) {
            add(new PastChoice(DirectoryNavigation.place(place.code()), place.standing(), first, words));
        }
        add(source, new CorrectionLinks(DirectoryNavigation.place(place.code()), words));
    }

    static Section chapter(PlacePast.Chapter chapter, FacilityPage place, DirectoryWords words) {
        if (chapter.sentences().size() == 1) {
            return new Section(
                    chapter.heading(),
                    sentence(new Paragraph(), chapter.sentences().getFirst(), true, place, words));
        }
        UnorderedList list = new UnorderedList();
        chapter.sentences()
                .forEach(sentence ->
                        list.add(sentence(new ListItem(), sentence, chapter.leads(sentence), place, words)));
        return new Section(chapter.heading(), list);
    }

    private static <C extends Component & HasComponents> C sentence(
            C line, PlacePast.Sentence sentence, boolean leads, FacilityPage place, DirectoryWords words) {
        line.add(new Text(sentence.text()));
        if (sentence.source() != null) {
            line.add(new Text(" · "), SourceLine.of(sentence.source(), words));
        }
        if (leads && sentence.written() != null) {
            PastLinks.of(DirectoryNavigation.place(place.code()), sentence.written(), place.standing(), words)
                    .ifPresent(links -> line.add(new Text(" "), links));
        }
        return line;
    }

    private static Component names(PlaceWords said) {
        Paragraph line = new Paragraph();
        said.otherNames().forEach(name -> {
            Span part = new Span(name.text());
            if (name.language() != null) {
                part.getElement().setAttribute("lang", name.language().value());
            }
            if (line.getComponentCount() > 0) {
                line.add(new Span(" · "));
            }
            line.add(part);
        });
        return line;
    }

    /** What each source says, those that contradict each other side by side. */
    private static Section claims(FacilityPage place, DirectoryWords words) {
        UnorderedList list = new UnorderedList();
        list.addClassName("v-claims");
        place.claims().forEach(claim -> {
            Div source = new Div(SourceLine.of(claim.source(), words));
            source.addClassName("v-small");
            list.add(new ListItem(new Div(claim.textIn(words.reader())), source));
        });
        return new Section(words.text("place.claims"), list);
    }

    private Note closed(FacilityPage place, PlaceWords said, DirectoryWords words) {
        Note note = new Note(Tone.AMBER, words.text("place.closed.title"), said.whenClosed());
        Optional.ofNullable(place.successor())
                .flatMap(places::page)
                .ifPresent(next -> note.add(new Paragraph(
                        new Span(words.text("place.successor") + " "),
                        new Anchor(DirectoryNavigation.place(next.code()), next.nameIn(words.reader())))));
        return note;
    }
}
