package org.vestka.directory.ui.counts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.shared.ui.Contents;
import org.vestka.shared.ui.Fold;
import org.vestka.shared.ui.Section;

/** The tables of the page: a link to each before them, the first ones open, the others folded to their headings. */
class CountParts extends Div {

    private static final long serialVersionUID = 1L;
    /** Through more of them at once nobody finds their way on a phone. */
    private static final int OPEN = 3;

    private final Contents contents;
    private final Div folds = new Div();

    /** @param address of the page: the links lead within it */
    CountParts(String address, DirectoryWords words) {
        contents = new Contents(words.text("counts.contents"), address);
        addClassName("v-column");
        folds.addClassName("v-folds");
        add(contents);
    }

    /** @param id by which addresses point to it */
    void part(String id, String title, Component... content) {
        contents.add(id, title);
        if (contents.size() <= OPEN) {
            Section section = new Section(title, content);
            section.setId(id);
            add(section);
        } else {
            folds.add(new Fold(id, title, "", content));
            add(folds);
        }
    }
}
