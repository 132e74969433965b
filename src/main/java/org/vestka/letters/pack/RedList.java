package org.vestka.letters.pack;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.person.PersonBrief;
import org.vestka.directory.person.RegisteredPeople;
import org.vestka.directory.place.MailingAddress;
import org.vestka.letters.HoldReason;
import org.vestka.letters.Letter;
import org.vestka.letters.LetterId;
import org.vestka.letters.LetterState;

/** Which envelopes of a pack must not be posted any more. It is looked up whenever it is asked for, so that nothing is missed. */
@Component
class RedList {

    private final RegisteredPeople people;

    RedList(RegisteredPeople people) {
        this.people = people;
    }

    /** @param now where a letter to each of the people goes */
    Map<LetterId, HoldReason> of(Collection<PackLetter> ofOnePack, Map<PersonId, MailingAddress> now) {
        Map<LetterId, HoldReason> red = new HashMap<>();
        reasons(ofOnePack, now).forEach((each, reason) -> red.put(each.letter().id(), reason));
        return red;
    }

    /** The same of several packs: what one letter bears in one may be right, and wrong in another. */
    Set<PackLetter> wrong(Collection<PackLetter> letters, Map<PersonId, MailingAddress> now) {
        return reasons(letters, now).keySet();
    }

    private Map<PackLetter, HoldReason> reasons(Collection<PackLetter> letters, Map<PersonId, MailingAddress> now) {
        Set<PersonId> whom = new HashSet<>();
        letters.forEach(letter -> whom.add(letter.letter().person()));
        Map<PersonId, PersonBrief> briefs = people.briefs(whom);
        Map<PackLetter, HoldReason> red = new HashMap<>();
        for (PackLetter each : letters) {
            Letter letter = each.letter();
            if (letter.state() == LetterState.POSTED) {
                continue;
            }
            MailingAddress address = now.get(letter.person());
            PersonBrief person = briefs.get(letter.person());
            HoldReason held = letter.state() == LetterState.HELD ? letter.holdReason() : null;
            // a letter is held for its last envelope; whether this one is right is for its own lines to say
            if (held != null && held != HoldReason.ADDRESS) {
                red.put(each, held);
            } else if (address != null) {
                HoldReason.since(each.onPaper(), address, person == null ? CustodyKind.UNKNOWN : person.custody())
                        .ifPresent(reason -> red.put(each, reason));
            }
        }
        return red;
    }
}
