package org.vestka.directory.ui.motion;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import java.util.Optional;
import org.vestka.directory.motion.AddressProposal;
import org.vestka.directory.motion.AddressProposals;
import org.vestka.directory.motion.MotionDraft;
import org.vestka.directory.motion.MotionKind;
import org.vestka.directory.motion.ProposalDecided;
import org.vestka.directory.motion.ProposalState;
import org.vestka.directory.motion.WordRefused;
import org.vestka.directory.place.FacilityPage;
import org.vestka.directory.place.Places;
import org.vestka.directory.registry.SecondHandNeeded;
import org.vestka.directory.ui.ActDialog;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.SourceLine;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Notice;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.Tone;

/** An address that one editor wrote down, beside the one that goes on envelopes; another agrees, with everyone concerned in view. */
@Route(DirectoryNavigation.PLACES + "/:code/proposed")
@RolesAllowed({"EDITOR", "ADMIN"})
@StyleSheet("vestka/directory.css")
class AddressProposalView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Places places;
    private final transient AddressProposals proposals;
    private final transient Approval approval;
    private final Div concerned = new Div();

    AddressProposalView(Places places, AddressProposals proposals, Approval approval) {
        this.places = places;
        this.proposals = proposals;
        this.approval = approval;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("code").orElse(""));
    }

    private void show(String code) {
        startOver();
        DirectoryWords words = DirectoryWords.current();
        Optional<FacilityPage> found = places.page(code);
        if (found.isEmpty()) {
            heading(words.text("place.unknown.title"));
            lead(words.text("place.unknown.text"));
            add(new Row(Buttons.secondaryLink(words.text("place.unknown.act"), DirectoryNavigation.places())));
            return;
        }
        FacilityPage place = found.get();
        Optional<AddressProposal> last = proposals.of(place.id());
        String name = place.nameIn(words.reader());
        if (last.isEmpty() || last.get().draft() == null) {
            heading(name);
            add(new Note(
                    Tone.NEUTRAL,
                    MotionWords.text("second.none"),
                    last.filter(proposal -> proposal.state() == ProposalState.DECLINED)
                            .map(proposal -> MotionWords.text("second.why", String.valueOf(proposal.reason())))
                            .orElse("")));
            add(new Row(
                    Buttons.secondaryLink(MotionWords.text("verify.open"), DirectoryNavigation.place(place.code()))));
            return;
        }
        heading(MotionWords.text("second.heading"));
        lead(new Anchor(DirectoryNavigation.place(place.code()), name));
        show(place, last.get(), words);
    }

    private void show(FacilityPage place, AddressProposal proposal, DirectoryWords words) {
        MotionDraft draft = Objects.requireNonNull(proposal.draft());
        add(new Note(
                Tone.BLUE,
                MotionWords.text("second.kind." + draft.kind().name()),
                MotionWords.text(proposal.mine() ? "second.mine" : "second.theirs")));
        Section difference = new Section(MotionWords.text("second.difference"));
        AddressDifference.of(place, draft, words).ifPresent(difference::add);
        Div about = new Div();
        about.addClassName("v-small");
        if (draft.on() != null && draft.kind() != MotionKind.FIRST_ADDRESS) {
            about.add(new Span(MotionWords.text("from", words.dates().partial(draft.on())) + " · "));
        }
        about.add(SourceLine.of(proposal.source(), words));
        difference.add(about);
        if (draft.becomes() != null) {
            difference.add(
                    new Paragraph(MotionWords.text("second.becomes", words.word("facility.one", draft.becomes()))));
        }
        add(difference, concerned);
        concerned.removeAll();
        concerned.addClassName("v-motion");
        if (proposal.mine()) {
            concerned.add(new Row(Buttons.secondary(
                    MotionWords.text("second.take-back"),
                    () -> act(place, () -> {
                        proposals.takeBack(proposal.id());
                        Notice.show(MotionWords.text("second.taken-back"));
                    }))));
        } else {
            agreeing(place, proposal, draft);
        }
    }

    private void agreeing(FacilityPage place, AddressProposal proposal, MotionDraft draft) {
        approval.agree(
                proposal.id(),
                draft,
                DirectoryNavigation.place(place.code()),
                preview -> {
                    concerned.removeAll();
                    concerned.add(preview);
                },
                Buttons.secondary(MotionWords.text("second.decline"), () -> askDecline(place, proposal)),
                () -> show(place.code()));
    }

    private void askDecline(FacilityPage place, AddressProposal proposal) {
        TextArea word = new TextArea(MotionWords.text("second.word"));
        word.setHelperText(MotionWords.text("second.word.help"));
        word.setMaxLength(AddressProposals.WORD);
        word.setRequiredIndicatorVisible(true);
        word.setWidthFull();
        new ActDialog(
                        MotionWords.text("second.decline"),
                        MotionWords.text("second.decline.consequence"),
                        MotionWords.text("second.decline"),
                        () -> declined(place, proposal, word),
                        word)
                .open();
    }

    private boolean declined(FacilityPage place, AddressProposal proposal, TextArea word) {
        try {
            act(place, () -> {
                proposals.decline(proposal.id(), word.getValue());
                Notice.show(MotionWords.text("second.declined.done"));
            });
            return true;
        } catch (WordRefused e) {
            word.setErrorMessage(MotionWords.text(e.naming() ? "second.word.naming" : "second.word.missing"));
            word.setInvalid(true);
            word.focus();
            return false;
        }
    }

    private void act(FacilityPage place, Runnable act) {
        try {
            act.run();
        } catch (ProposalDecided | SecondHandNeeded e) {
            Notice.problem(MotionWords.text("second.decided"));
        }
        show(place.code());
    }
}
