package org.vestka.directory.ui.guide;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.List;
import org.vestka.directory.guideline.Guidelines;
import org.vestka.directory.place.Places;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.GuidelineList;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.EmptyState;
import org.vestka.shared.ui.Fold;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.Tone;

/** What one must know before the first letter: the rules of each country, signs, risks, and how we count. */
@Route(DirectoryNavigation.HOW_TO_WRITE)
@AnonymousAllowed
@StyleSheet("vestka/directory.css")
class GuideView extends Page implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient Guidelines guidelines;
    private final transient Places places;

    GuideView(Guidelines guidelines, Places places) {
        this.guidelines = guidelines;
        this.places = places;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        DirectoryWords words = DirectoryWords.current();
        startOver();
        narrow();
        heading(words.text("guide.heading"));
        lead(words.text("guide.lead"));
        acts(Buttons.primaryLink(words.text("guide.act"), DirectoryNavigation.people()));
        List<GuideChapters.Chapter> chapters = new GuideChapters(places.countries(), guidelines, words).all();
        if (chapters.isEmpty()) {
            add(new EmptyState(words.text("guide.empty.title"), words.text("guide.empty.text")));
        }
        Div folds = new Div();
        folds.addClassName("v-folds");
        chapters.forEach(chapter -> folds.add(fold(chapter, words)));
        add(folds);
        Section counting = new Section(words.text("guide.counting.title"));
        counting.setId("counting");
        GuideChapters.counting(words).forEach(part -> counting.add(new Paragraph(part)));
        add(counting);
    }

    private static Fold fold(GuideChapters.Chapter chapter, DirectoryWords words) {
        List<Component> parts = new ArrayList<>();
        if (chapter.signs()) {
            parts.add(new Note(Tone.BLUE, words.text("guide.noSign.title"), words.text("guide.noSign.text")));
        }
        if (chapter.lead() != null) {
            parts.add(new Paragraph(chapter.lead()));
        }
        if (!chapter.rules().isEmpty()) {
            parts.add(new GuidelineList(chapter.rules(), words));
        }
        Fold fold = new Fold(
                chapter.id(),
                chapter.title(),
                words.text("guide.number", chapter.rules().size()),
                parts.toArray(Component[]::new));
        fold.setOpen(chapter.first());
        return fold;
    }
}
