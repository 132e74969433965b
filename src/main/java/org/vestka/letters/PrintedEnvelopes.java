package org.vestka.letters;

import java.util.Collection;
import java.util.Map;
import org.vestka.accounts.AccountId;
import org.vestka.adoption.ReminderMail.Envelopes;
import org.vestka.letters.persistence.LetterRepository.Owned;

/** Envelopes that were printed together and lie apart from the pages of their letters: the mail of an act tells of them too. */
public interface PrintedEnvelopes {

    /**
     * Those that were right until now and must be taken out: nobody is asked twice for the same.
     *
     * @param before letters as they were before the act; what becomes of them is written by now
     * @return of each writer who has any
     */
    Map<AccountId, Envelopes> toTakeOut(Collection<Owned> before);
}
