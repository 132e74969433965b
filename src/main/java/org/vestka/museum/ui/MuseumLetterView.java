package org.vestka.museum.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vestka.accounts.CurrentAccount;
import org.vestka.directory.FacilityId;
import org.vestka.directory.Labels;
import org.vestka.directory.place.PlaceLabel;
import org.vestka.directory.place.Places;
import org.vestka.directory.ui.CorrectionLinks;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.museum.Museum;
import org.vestka.museum.MuseumCode;
import org.vestka.museum.MuseumLetter;
import org.vestka.museum.MuseumListItem;
import org.vestka.museum.MuseumPage;
import org.vestka.museum.MuseumText;
import org.vestka.shared.i18n.Texts;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;

/** One letter from prison: its pages, what they say in the language it was written in, and translated. */
@Route(MuseumNavigation.ROOT + "/:letter([0-9a-z]{10})")
@AnonymousAllowed
@StyleSheet("vestka/museum.css")
class MuseumLetterView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Museum museum;
    private final transient Places places;
    private final transient CurrentAccount current;
    private final transient Texts texts;

    MuseumLetterView(Museum museum, Places places, CurrentAccount current, Texts texts) {
        this.museum = museum;
        this.places = places;
        this.current = current;
        this.texts = texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startOver();
        MuseumWords words = new MuseumWords(DirectoryWords.current(), texts);
        Optional<MuseumLetter> letter = event.getRouteParameters()
                .get("letter")
                .flatMap(MuseumCode::parse)
                .flatMap(museum::letter);
        String language = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(MuseumNavigation.TEXT)
                .orElse("");
        if (letter.isPresent()) {
            show(letter.get(), language, words);
        } else {
            heading(words.text("missing.title"));
            lead(words.text("missing.text"));
            add(new Row(Buttons.secondaryLink(words.text("missing.act"), MuseumNavigation.ROOT)));
        }
    }

    private void show(MuseumLetter letter, String language, MuseumWords words) {
        MuseumListItem item = letter.item();
        Map<FacilityId, PlaceLabel> labels = places.labels(MuseumWords.places(List.of(item)));
        PlaceLabel place = MuseumWords.label(item, labels);
        heading(words.title(item));
        lead(words.facts(item, place));
        Paragraph links = new Paragraph(new Anchor(
                DirectoryNavigation.person(item.person().publicId()),
                item.person().nameIn(words.reader())));
        if (place != null) {
            links.add(
                    new Span(" · "),
                    new Anchor(DirectoryNavigation.place(place.code()), Labels.in(words.reader(), place.names())));
        }
        below(links);
        if (item.person().invented()) {
            below(new Paragraph(words.text("invented")));
        }
        if (current.isEditor()) {
            acts(Buttons.secondaryLink(words.text("edit.act"), MuseumNavigation.edit(item.code())));
        }
        Div both = new Div(pictures(letter, words), said(letter, language, words));
        both.addClassName("v-museum-letter");
        add(both);
        Paragraph consent = new Paragraph(words.text("consent.told") + " " + words.text("consent.gone"));
        consent.addClassName("v-small");
        add(
                consent,
                new CorrectionLinks(DirectoryNavigation.person(item.person().publicId()), words.directory()));
    }

    private static Div pictures(MuseumLetter letter, MuseumWords words) {
        Div pictures = new Div();
        pictures.addClassName("v-museum-pages");
        List<MuseumPage> pages = letter.pages();
        for (int i = 0; i < pages.size(); i++) {
            Image image = new Image(
                    MuseumNavigation.image(letter.item().code(), pages.get(i).number()),
                    words.alt(i + 1, pages.size()));
            image.getElement()
                    .setAttribute("width", Integer.toString(pages.get(i).width()));
            image.getElement()
                    .setAttribute("height", Integer.toString(pages.get(i).height()));
            image.addClassName("v-museum-page");
            pictures.add(image);
        }
        return pictures;
    }

    /** The text in the language asked for, else in the reader's, else the first there is. */
    private static Section said(MuseumLetter letter, String language, MuseumWords words) {
        MuseumText shown = letter.textIn(language)
                .or(() -> letter.textIn(words.reader().value()))
                .orElse(letter.texts().getFirst());
        Section section = new Section(words.textTitle(shown));
        if (letter.texts().size() > 1) {
            section.add(languages(letter, shown, words));
        }
        Paragraph text = new Paragraph(shown.text());
        text.addClassName("v-museum-text");
        text.getElement().setAttribute("lang", shown.language().value());
        section.add(text);
        return section;
    }

    private static Nav languages(MuseumLetter letter, MuseumText shown, MuseumWords words) {
        Nav languages = new Nav();
        languages.setAriaLabel(words.text("languages"));
        languages.addClassName("v-row");
        for (MuseumText text : letter.texts()) {
            Anchor link = new Anchor(
                    MuseumNavigation.letter(
                            letter.item().code(), text.language().value()),
                    words.languageAlone(text.language()));
            link.addClassNames("v-button", "v-button-secondary");
            if (text.equals(shown)) {
                link.getElement().setAttribute("aria-current", "true");
            }
            languages.add(link);
        }
        return languages;
    }
}
