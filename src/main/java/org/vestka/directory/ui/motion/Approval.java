package org.vestka.directory.ui.motion;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.vestka.directory.FacilityId;
import org.vestka.directory.MotionId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.StayOutOfOrder;
import org.vestka.directory.motion.AddressProposalId;
import org.vestka.directory.motion.AddressProposals;
import org.vestka.directory.motion.AddressWaits;
import org.vestka.directory.motion.AheadOfTime;
import org.vestka.directory.motion.MotionDesk;
import org.vestka.directory.motion.MotionDraft;
import org.vestka.directory.motion.MotionPreview;
import org.vestka.directory.motion.NotAsSeen;
import org.vestka.directory.motion.Overtaken;
import org.vestka.directory.motion.ProposalDecided;
import org.vestka.directory.motion.SameAddress;
import org.vestka.directory.motion.UndoOver;
import org.vestka.directory.person.People;
import org.vestka.directory.place.NoSuchFacility;
import org.vestka.directory.place.Places;
import org.vestka.directory.registry.SecondHandNeeded;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Utc;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.Confirmation;
import org.vestka.shared.ui.Notice;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;

/** From a draft to its preview, from there to the act, and from the act back. */
@org.springframework.stereotype.Component
class Approval {

    /** As many as are told by name. */
    private static final int NAMED = 20;

    private final MotionDesk desk;
    private final AddressProposals proposals;
    private final People people;
    private final Places places;
    private final MotionWords words;
    private final Clock clock;

    Approval(
            MotionDesk desk, AddressProposals proposals, People people, Places places, MotionWords words, Clock clock) {
        this.words = words;
        this.clock = clock;
        this.desk = desk;
        this.proposals = proposals;
        this.people = people;
        this.places = places;
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
                boolean tooEarly = preview.people().containsValue(MotionPreview.Fit.CAME_LATER);
                Notice.problem(MotionWords.text(tooEarly ? "nobody.too-early" : "nobody"));
                return false;
            }
            boolean waits = desk.takesTwo(draft);
            Row acts = new Row(
                    Buttons.primary(
                            waits ? MotionWords.text("second.propose") : act.apply(preview.ready()),
                            waits ? () -> propose(draft) : () -> approve(draft, preview, act, show, back)),
                    Buttons.secondary(MotionWords.text("back"), back));
            PreviewPart part =
                    new PreviewPart(preview, people.briefs(preview.people().keySet()), waits, acts);
            difference(draft).ifPresent(part::addComponentAsFirst);
            part.addComponentAsFirst(new ActPart(draft, words.title(draft, preview.ready()), DirectoryWords.current()));
            show.accept(part);
            return true;
        });
    }

    /** The lines that would go on envelopes, for whoever typed them to read once more. */
    private Optional<Section> difference(MotionDraft draft) {
        return Optional.ofNullable(draft.place())
                .flatMap(places::page)
                .flatMap(place -> AddressDifference.of(place, draft, DirectoryWords.current()))
                .map(lines -> new Section(MotionWords.text("second.difference"), lines));
    }

    private void propose(MotionDraft draft) {
        FacilityId place = Objects.requireNonNull(draft.place());
        attempt(() -> {
            try {
                proposals.propose(draft);
            } catch (AddressWaits e) {
                // what was typed stays behind the preview
                Notice.problem(MotionWords.text("second.another"));
                return false;
            }
            Notice.show(MotionWords.text("second.proposed"));
            DirectoryNavigation.open(DirectoryNavigation.proposedAddress(
                    Objects.requireNonNull(places.codes(List.of(place)).get(place))));
            return true;
        });
    }

    /**
     * Shows whom it concerns that an address was proposed, and lets another editor agree.
     *
     * @param after where one sees what came of it
     * @param decline the other thing to do about it
     * @param again shows the page anew, after somebody was faster
     */
    void agree(
            AddressProposalId id,
            MotionDraft draft,
            String after,
            Consumer<PreviewPart> show,
            Component decline,
            Runnable again) {
        attempt(() -> {
            MotionPreview preview = desk.preview(draft);
            Row acts = new Row(
                    Buttons.primary(
                            MotionWords.text("second.agree"),
                            () -> agreed(id, draft, after, preview, show, decline, again)),
                    decline);
            show.accept(new PreviewPart(preview, people.briefs(preview.people().keySet()), false, acts));
            return true;
        });
    }

    private void agreed(
            AddressProposalId id,
            MotionDraft draft,
            String after,
            MotionPreview preview,
            Consumer<PreviewPart> show,
            Component decline,
            Runnable again) {
        try {
            attempt(() -> {
                done(draft, proposals.agree(id, preview.seen()), after);
                return true;
            });
        } catch (NotAsSeen e) {
            Notice.problem(MotionWords.text("not-as-seen"));
            agree(id, draft, after, show, decline, again);
        } catch (ProposalDecided | SecondHandNeeded e) {
            Notice.problem(MotionWords.text("second.decided"));
            again.run();
        }
    }

    /** @param after where one sees what came of it */
    private void done(MotionDraft draft, MotionId act, String after) {
        DirectoryNavigation.open(after);
        String told = draft.on() != null && draft.ahead(Utc.today(clock))
                ? MotionWords.text(
                        "done.ahead", DirectoryWords.current().dates().partial(draft.on()))
                : MotionWords.text("done");
        Notice.undoable(told, () -> undo(act, () -> DirectoryNavigation.open(after)));
    }

    private void approve(
            MotionDraft draft,
            MotionPreview preview,
            IntFunction<String> act,
            Consumer<PreviewPart> show,
            Runnable back) {
        try {
            attempt(() -> {
                done(draft, desk.approve(draft, preview.seen()), DirectoryNavigation.motion());
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
            List<PersonId> left = desk.undo(act);
            if (left.isEmpty()) {
                Notice.show(MotionWords.text("undone"));
            } else {
                Notice.problem(MotionWords.text("undone.left", left.size(), names(left)));
            }
        } catch (UndoOver e) {
            Notice.problem(MotionWords.text("undo.over"));
        } catch (Overtaken e) {
            Notice.problem(MotionWords.text("undo.overtaken"));
        }
        changed.run();
    }

    /** Of the first; who is not shown to an editor either has no name here. */
    private String names(List<PersonId> some) {
        List<PersonId> first = some.stream().limit(NAMED).toList();
        LanguageTag reader = DirectoryWords.current().reader();
        String names = people.briefs(first).values().stream()
                .map(brief -> brief.nameIn(reader))
                .collect(Collectors.joining(", "));
        return some.size() > NAMED ? names + "…" : names;
    }

    private static boolean attempt(Supplier<Boolean> act) {
        try {
            return act.get();
        } catch (AheadOfTime e) {
            Notice.problem(MotionWords.text("ahead"));
        } catch (SameAddress e) {
            Notice.problem(MotionWords.text("same-address"));
        } catch (StayOutOfOrder e) {
            Notice.problem(MotionWords.text("out-of-order"));
        } catch (NoSuchFacility e) {
            Notice.problem(MotionWords.text("no-place"));
        }
        return false;
    }
}
