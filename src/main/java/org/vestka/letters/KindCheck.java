package org.vestka.letters;

import org.springframework.stereotype.Component;
import org.vestka.directory.PersonId;
import org.vestka.directory.guideline.Guidelines;
import org.vestka.directory.person.RegisteredPeople;

/** Whether a kind can be sent to where somebody is, whatever a screen has offered. */
@Component
class KindCheck {

    private final RegisteredPeople people;
    private final Guidelines guidelines;

    KindCheck(RegisteredPeople people, Guidelines guidelines) {
        this.people = people;
        this.guidelines = guidelines;
    }

    /** @throws KindNotSentThere when it cannot */
    void require(PersonId person, LetterKind kind) {
        // what every post takes is not asked for
        if (!kind.sentWhere(false)
                && !people.brief(person)
                        .map(brief -> kind.sentWhere(guidelines.hasELetters(brief.country())))
                        .orElse(false)) {
            throw new KindNotSentThere();
        }
    }
}
