package org.vestka.directory.ui.motion;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vestka.directory.FacilityId;
import org.vestka.directory.Labels;
import org.vestka.directory.motion.AddressProposal;
import org.vestka.directory.motion.AddressProposals;
import org.vestka.directory.motion.ProposalState;
import org.vestka.directory.place.FacilityPage;
import org.vestka.directory.place.Places;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Utc;
import org.vestka.shared.ui.Badge;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.CardList;
import org.vestka.shared.ui.DateText;
import org.vestka.shared.ui.LineCard;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.Tone;

/** Addresses that wait for a second editor, where editors look: among what waits, and at the place. */
@org.springframework.stereotype.Component
public class WaitingAddresses {

    private static final int AT_ONCE = 50;

    private final AddressProposals proposals;
    private final Places places;
    private final Clock clock;

    WaitingAddresses(AddressProposals proposals, Places places, Clock clock) {
        this.proposals = proposals;
        this.places = places;
        this.clock = clock;
    }

    /** All that wait, and one's own that were declined lately; empty where there are none. */
    public Optional<Section> section() {
        List<AddressProposal> all = Stream.concat(
                        proposals.waiting(0, AT_ONCE).stream(), proposals.declined(AT_ONCE).stream())
                .toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<FacilityId> ids =
                all.stream().map(AddressProposal::place).distinct().toList();
        Map<FacilityId, Map<LanguageTag, String>> names = places.names(ids);
        Map<FacilityId, String> codes = places.codes(ids);
        CardList cards = new CardList();
        all.forEach(proposal -> cards.addCard(card(
                proposal,
                Labels.in(DirectoryWords.current().reader(), names.getOrDefault(proposal.place(), Map.of())),
                codes.getOrDefault(proposal.place(), ""))));
        return Optional.of(new Section(MotionWords.text("second.title"), cards));
    }

    private Component card(AddressProposal proposal, String name, String code) {
        boolean declined = proposal.state() == ProposalState.DECLINED;
        Row badges = new Row(new Badge(
                declined ? Tone.NEUTRAL : Tone.BLUE, MotionWords.text(declined ? "second.declined" : "second.waits")));
        if (proposal.mine()) {
            badges.add(new Badge(Tone.NEUTRAL, MotionWords.text("second.yours")));
        }
        List<Component> below = new ArrayList<>();
        Paragraph facts = new Paragraph(DateText.relative(proposal.at(), Utc.today(clock)));
        facts.addClassName("v-line-facts");
        below.add(facts);
        if (declined) {
            Paragraph why = new Paragraph(MotionWords.text("second.why", String.valueOf(proposal.reason())));
            why.addClassName("v-line-facts");
            below.add(why);
        }
        below.add(badges);
        return new LineCard(
                new Anchor(DirectoryNavigation.proposedAddress(code), name), below.toArray(Component[]::new));
    }

    /** Says at a place that an address of it waits; empty where none does. */
    public Optional<Component> at(FacilityPage place) {
        return proposals
                .of(place.id())
                .filter(proposal -> proposal.state() == ProposalState.WAITING)
                .map(proposal -> {
                    Note note = new Note(
                            Tone.BLUE,
                            MotionWords.text("second.heading"),
                            MotionWords.text(proposal.mine() ? "second.mine" : "second.theirs"));
                    note.add(new Row(Buttons.secondaryLink(
                            MotionWords.text("second.look"), DirectoryNavigation.proposedAddress(place.code()))));
                    return note;
                });
    }
}
