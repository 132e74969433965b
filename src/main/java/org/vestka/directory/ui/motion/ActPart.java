package org.vestka.directory.ui.motion;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.motion.MotionDraft;
import org.vestka.directory.motion.MotionKind;
import org.vestka.directory.source.SourceView;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.SourceLine;
import org.vestka.shared.ui.Section;

/** What an act says, for whoever wrote it to read once more: what happens, from which day, how it is known. */
class ActPart extends Section {

    private static final long serialVersionUID = 1L;

    /** @param title what it does, in a line */
    ActPart(MotionDraft draft, String title, DirectoryWords words) {
        super(MotionWords.text("preview.act"));
        UnorderedList said = new UnorderedList(new ListItem(title));
        if (draft.on() != null) {
            said.add(new ListItem(MotionWords.text("from", words.dates().partial(draft.on()))));
        }
        if (draft.custody() != null && draft.custody() != CustodyKind.IN_TRANSIT) {
            said.add(new ListItem(MotionWords.text(
                    draft.kind() == MotionKind.RELEASE ? "preview.free" : "preview.held",
                    words.custody(draft.custody()))));
        }
        said.add(new ListItem(SourceLine.of(SourceView.of(draft.source()), words)));
        add(said);
    }
}
