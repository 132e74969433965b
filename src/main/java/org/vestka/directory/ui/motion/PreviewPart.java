package org.vestka.directory.ui.motion;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vestka.directory.PersonId;
import org.vestka.directory.motion.MotionPreview;
import org.vestka.directory.motion.MotionPreview.Fit;
import org.vestka.directory.person.PersonBrief;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.shared.ui.Badge;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.Tone;

/** Everyone an act concerns, before it is approved: how many, what becomes of their letters, who they are. */
class PreviewPart extends Section {

    private static final long serialVersionUID = 1L;
    /** A prison may hold thousands; who they are stands on the list too. */
    private static final int NAMED = 200;

    /**
     * @param people those of the preview that can be named
     * @param waits whether a second editor has to agree before any of it happens
     * @param acts what can be done about it
     */
    PreviewPart(MotionPreview preview, Map<PersonId, PersonBrief> people, boolean waits, Row acts) {
        super(MotionWords.text("preview"));
        addClassName("v-motion-preview");
        Note sums = new Note(Tone.AMBER, MotionWords.text("preview.people", preview.ready()), "");
        UnorderedList what = new UnorderedList();
        int unseen = unseen(preview, people);
        if (unseen > 0) {
            what.add(new ListItem(MotionWords.text("preview.unseen", unseen)));
        }
        what.add(
                new ListItem(
                        MotionWords.text("preview.outcome." + preview.outcome().name())),
                new ListItem(MotionWords.text("preview.letters", preview.letters())),
                new ListItem(MotionWords.text("preview.adopters", preview.adopters())));
        sums.add(what);
        add(sums, new Paragraph(MotionWords.text(waits ? "second.preview" : "preview.undo")));
        add(acts);
        add(names(MotionWords.text("preview.names"), having(preview, Fit.READY), people));
        for (Fit fit : Fit.values()) {
            List<PersonId> these = having(preview, fit);
            if (fit != Fit.READY && !these.isEmpty()) {
                add(names(MotionWords.text("preview.fit." + fit.name()), these, people));
            }
        }
    }

    /** Of those whom it fits: what befalls them is recorded too, and told to nobody before they are shown. */
    private static int unseen(MotionPreview preview, Map<PersonId, PersonBrief> people) {
        return Math.toIntExact(having(preview, Fit.READY).stream()
                .map(people::get)
                .filter(person -> person == null || !person.publication().visible())
                .count());
    }

    private static List<PersonId> having(MotionPreview preview, Fit fit) {
        List<PersonId> having = new ArrayList<>();
        preview.people().forEach((person, own) -> {
            if (own == fit) {
                having.add(person);
            }
        });
        return having;
    }

    private static Div names(String title, List<PersonId> ids, Map<PersonId, PersonBrief> people) {
        DirectoryWords words = DirectoryWords.current();
        Div all = new Div();
        if (ids.isEmpty()) {
            return all;
        }
        all.add(new Paragraph(title));
        UnorderedList list = new UnorderedList();
        list.addClassName("v-motion-names");
        ids.stream().limit(NAMED).map(people::get).forEach(person -> {
            if (person != null) {
                Anchor name = new Anchor(DirectoryNavigation.person(person.publicId()), person.nameIn(words.reader()));
                name.setTarget("_blank");
                name.getElement()
                        .setAttribute("lang", DirectoryWords.languageOf(person.nameIn(words.reader()), person.names()));
                ListItem item = new ListItem(name);
                if (!person.publication().visible()) {
                    item.add(new Text(" "), new Badge(Tone.NEUTRAL, MotionWords.text("preview.unseen.one")));
                }
                list.add(item);
            }
        });
        if (ids.size() > NAMED) {
            list.add(new ListItem(MotionWords.text("preview.more", ids.size() - NAMED)));
        }
        all.add(list);
        return all;
    }
}
