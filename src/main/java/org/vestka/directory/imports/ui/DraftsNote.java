package org.vestka.directory.imports.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.PersonId;
import org.vestka.directory.imports.DraftsToShow;
import org.vestka.directory.imports.ImportToShow;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonBrief;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.Confirmation;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.ReaderLanguage;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Tone;

/** Says how many people of a file only editors see, and lets them be shown: by one editor, or proposed by one and agreed to by another. */
class DraftsNote extends Note {

    private static final long serialVersionUID = 1L;

    /** As many as are told by name. */
    private static final int NAMED = 50;

    /**
     * @param drafts who of the file is not shown yet
     * @param people to tell by name
     * @param takesTwo whether another editor has to agree
     * @param proposed what one editor proposes; null where nobody does
     * @param show proposes it, agrees to it, or does it
     * @param leave lets the people be drafts
     */
    DraftsNote(
            DraftsToShow drafts,
            People people,
            boolean takesTwo,
            @Nullable ImportToShow proposed,
            Runnable show,
            Runnable leave) {
        super(Tone.AMBER, new Paragraph(ImportWords.text("drafts", drafts.all())));
        if (takesTwo && drafts.elsewhere() > 0) {
            add(new Paragraph(ImportWords.text("drafts.elsewhere", drafts.elsewhere())));
        }
        if (drafts.own() > 0) {
            add(new Paragraph(ImportWords.text("drafts.own", drafts.own())));
        }
        if (!drafts.apart().isEmpty()) {
            add(new Paragraph(ImportWords.text("drafts.apart", drafts.apart().size())), apart(drafts.apart(), people));
        }
        ask(drafts.ready(), takesTwo, proposed, show, leave);
    }

    private void ask(int ready, boolean takesTwo, @Nullable ImportToShow proposed, Runnable show, Runnable leave) {
        if (proposed == null) {
            if (ready == 0) {
                return;
            }
            add(Buttons.secondary(
                    ImportWords.text("drafts.publish"),
                    () -> Confirmation.ask(
                            ImportWords.text("drafts.question", ready),
                            ImportWords.text(takesTwo ? "drafts.consequence.two" : "drafts.consequence"),
                            ImportWords.text(takesTwo ? "drafts.propose" : "drafts.publish"),
                            show)));
            return;
        }
        add(new Paragraph(ImportWords.text(proposed.mine() ? "drafts.mine" : "drafts.theirs")));
        Row acts = new Row();
        if (proposed.mine()) {
            acts.add(Buttons.secondary(ImportWords.text("drafts.take-back"), leave));
        } else {
            if (ready > 0) {
                acts.add(Buttons.secondary(
                        ImportWords.text("drafts.agree"),
                        () -> Confirmation.ask(
                                ImportWords.text("drafts.question", ready),
                                ImportWords.text("drafts.consequence"),
                                ImportWords.text("drafts.agree"),
                                show)));
            }
            acts.add(Buttons.secondary(ImportWords.text("drafts.decline"), leave));
        }
        add(acts);
    }

    /** Who they are by now, each a click away. */
    private static Paragraph apart(List<PersonId> apart, People people) {
        Paragraph names = new Paragraph();
        for (PersonBrief each :
                people.briefs(apart.subList(0, Math.min(NAMED, apart.size()))).values()) {
            if (names.getComponentCount() > 0) {
                names.add(new Text(" · "));
            }
            names.add(new Anchor(DirectoryNavigation.person(each.publicId()), each.nameIn(ReaderLanguage.current())));
        }
        if (apart.size() > NAMED) {
            names.add(new Text(" …"));
        }
        return names;
    }
}
