package org.vestka.adoption;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.vestka.adoption.persistence.AdoptionRepository;
import org.vestka.directory.PersonId;
import org.vestka.directory.motion.ConcernedElsewhere;

/** How many adopters an act on many people concerns. */
@Component
class AdoptersConcerned implements ConcernedElsewhere {

    private final AdoptionRepository adoptions;

    AdoptersConcerned(AdoptionRepository adoptions) {
        this.adoptions = adoptions;
    }

    @Override
    public What what() {
        return What.ADOPTERS;
    }

    @Override
    public int count(Set<PersonId> people) {
        return adoptions.adoptersOf(people).size();
    }
}
