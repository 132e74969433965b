package org.vestka.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.router.Location;
import java.util.Optional;
import org.vestka.directory.ui.ReadingNavigation;
import org.vestka.shared.ui.ReaderLanguage;

/** Below every page that is public: the way to the same place as a plain page, and to what of it is data. */
class PlainEdition extends Composite<Footer> {

    private static final long serialVersionUID = 1L;

    private final Anchor link = new Anchor("", getTranslation("directory.reading.link"));
    private final Anchor openData = new Anchor("", getTranslation("directory.open.title"));

    PlainEdition() {
        getContent().addClassName("v-foot");
        getContent().add(link, openData);
        link.getElement().setAttribute("router-ignore", true);
        openData.getElement().setAttribute("router-ignore", true);
        // lists change their address without telling the server
        link.addAttachListener(attach -> link.getElement()
                .executeJs("this.addEventListener('click', () => { this.search = window.location.search; })"));
    }

    void show(Location location) {
        String query = location.getQueryParameters().getQueryString();
        Optional<String> place = ReadingNavigation.samePlace(
                ReaderLanguage.current(), location.getPath(), query.isEmpty() ? "" : "?" + query);
        place.ifPresent(link::setHref);
        openData.setHref(ReadingNavigation.openData(ReaderLanguage.current()));
        setVisible(place.isPresent());
    }
}
