package org.vestka.letters.observatory.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.shared.i18n.Texts;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;

/** How the observatory reckons, in plain words. */
@Route(ObservatoryNavigation.METHOD)
@AnonymousAllowed
class ObservatoryMethodView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts;

    ObservatoryMethodView(Texts texts) {
        this.texts = texts;
        narrow();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startOver();
        ObservatoryWords words = new ObservatoryWords(DirectoryWords.current(), texts);
        heading(words.text("method.heading"));
        lead(words.text("method.lead"));
        ObservatoryMethod.chapters(words)
                .forEach(chapter -> add(new Section(chapter.title(), new Paragraph(chapter.text()))));
        add(new Row(Buttons.secondaryLink(words.text("back"), ObservatoryNavigation.ROOT)));
    }
}
