package org.vestka.letters;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.vestka.directory.PersonId;
import org.vestka.directory.motion.ConcernedElsewhere;
import org.vestka.letters.persistence.LetterRepository;

/** How many letters, not yet posted, an act on many people concerns. */
@Component
class LettersConcerned implements ConcernedElsewhere {

    private final LetterRepository letters;

    LettersConcerned(LetterRepository letters) {
        this.letters = letters;
    }

    @Override
    public What what() {
        return What.LETTERS;
    }

    @Override
    public int count(Set<PersonId> people) {
        return letters.countOnTheTable(people);
    }
}
