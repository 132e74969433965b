package org.vestka.directory.ui.motion;

import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.vestka.directory.MotionId;
import org.vestka.directory.custody.StayOutOfOrder;
import org.vestka.directory.motion.AheadOfTime;
import org.vestka.directory.motion.MotionDesk;
import org.vestka.directory.motion.MotionDraft;
import org.vestka.directory.motion.MotionPreview;
import org.vestka.directory.motion.NotAsSeen;
import org.vestka.directory.motion.Overtaken;
import org.vestka.directory.motion.UndoOver;
import org.vestka.directory.person.People;
import org.vestka.directory.place.NoSuchFacility;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.shared.ui.Confirmation;
import org.vestka.shared.ui.Notice;

/** From a draft to its preview, from there to the act, and from the act back. */
@Component
class Approval {

    private final MotionDesk desk;
    private final People people;

    Approval(MotionDesk desk, People people) {
        this.desk = desk;
        this.people = people;
    }

    /**
     * @param act what the approval says of so many people
     * @param show puts the preview on the screen
     * @param back shows the form again
     */
    void preview(MotionDraft draft, IntFunction<String> act, Consumer<PreviewPart> show, Runnable back) {
        attempt(() -> {
            MotionPreview preview = desk.preview(draft);
            if (draft.kind().ofPeople() && preview.ready() == 0) {
                Notice.problem(MotionWords.text("nobody"));
                return false;
            }
            show.accept(new PreviewPart(
                    preview,
                    people.briefs(preview.people().keySet()),
                    act.apply(preview.ready()),
                    () -> approve(draft, preview, act, show, back),
                    back));
            return true;
        });
    }

    private void approve(
            MotionDraft draft,
            MotionPreview preview,
            IntFunction<String> act,
            Consumer<PreviewPart> show,
            Runnable back) {
        try {
            attempt(() -> {
                MotionId done = desk.approve(draft, preview.seen());
                DirectoryNavigation.open(DirectoryNavigation.motion());
                Notice.undoable(
                        MotionWords.text("done"),
                        () -> undo(done, () -> DirectoryNavigation.open(DirectoryNavigation.motion())));
                return true;
            });
        } catch (NotAsSeen e) {
            Notice.problem(MotionWords.text("not-as-seen"));
            preview(draft, act, show, back);
        }
    }

    /** Asks, and takes an act back. */
    void askUndo(MotionId act, Runnable changed) {
        Confirmation.askUndo(
                MotionWords.text("undo.question"),
                MotionWords.text("undo.consequence"),
                MotionWords.text("undo"),
                () -> undo(act, changed));
    }

    private void undo(MotionId act, Runnable changed) {
        try {
            int left = desk.undo(act).size();
            Notice.show(left == 0 ? MotionWords.text("undone") : MotionWords.text("undone.left", left));
        } catch (UndoOver e) {
            Notice.problem(MotionWords.text("undo.over"));
        } catch (Overtaken e) {
            Notice.problem(MotionWords.text("undo.overtaken"));
        }
        changed.run();
    }

    private static boolean attempt(Supplier<Boolean> act) {
        try {
            return act.get();
        } catch (AheadOfTime e) {
            Notice.problem(MotionWords.text("ahead"));
        } catch (StayOutOfOrder e) {
            Notice.problem(MotionWords.text("out-of-order"));
        } catch (NoSuchFacility e) {
            Notice.problem(MotionWords.text("no-place"));
        }
        return false;
    }
}
