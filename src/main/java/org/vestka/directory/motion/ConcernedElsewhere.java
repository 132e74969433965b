package org.vestka.directory.motion;

import java.util.Set;
import org.vestka.directory.PersonId;

/** What modules above know of those whom an act concerns. One bean for each thing. */
public interface ConcernedElsewhere {

    /** What is counted. */
    enum What {
        /** Not yet posted. */
        LETTERS,
        /** Each once. */
        ADOPTERS
    }

    What what();

    int count(Set<PersonId> people);
}
