package org.vestka.directory.desk;

import java.util.List;
import org.vestka.directory.desk.DeskRefused.Reason;
import org.vestka.directory.source.PrivateWords;

/**
 * Words that a desk never stores: whatever lists are searched for, and whether somebody agrees. Designation is decided
 * without asking prisoner or relatives, so that pressing them pays nothing; whoever reads the database finds nobody to press.
 */
final class UnstoredWords {

    private UnstoredWords() {}

    /** @throws DeskRefused with the words, when there are any */
    static void refuseIn(String text) {
        List<PrivateWords.Part> found = PrivateWords.in(text);
        if (!found.isEmpty()) {
            throw new DeskRefused(
                    Reason.PRIVATE_WORDS,
                    text.substring(found.getFirst().from(), found.getFirst().to()));
        }
        ConsentWords.helperIn(text).ifPresent(words -> {
            throw new DeskRefused(Reason.PRIVATE_WORDS, words);
        });
        ConsentWords.in(text).ifPresent(words -> {
            throw new DeskRefused(Reason.CONSENT, words);
        });
    }
}
