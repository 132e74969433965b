package org.vestka.museum.ui;

import org.vestka.museum.MuseumRefused;
import org.vestka.shared.ui.Notice;

/** Does an editor's act, and says why where it is refused. */
final class EditorTry {

    private EditorTry() {}

    /** @return whether it was done */
    static boolean act(MuseumWords words, Runnable act) {
        try {
            act.run();
            return true;
        } catch (MuseumRefused e) {
            Notice.problem(words.refused(e.reason()));
            return false;
        }
    }
}
