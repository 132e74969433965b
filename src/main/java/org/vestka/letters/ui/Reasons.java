package org.vestka.letters.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.stream.Collectors;
import org.vestka.directory.attention.NeedReason;

/** Why this person: the need in a sentence or two. */
final class Reasons {

    private static final int MOST = 2;

    private Reasons() {}

    static String sentence(Component place, List<NeedReason> reasons) {
        if (reasons.isEmpty()) {
            return place.getTranslation("adoption.reason.none");
        }
        return reasons.stream()
                // three months without a letter say more than one, or than some weeks
                .filter(reason -> reason != NeedReason.NOBODY_THIS_MONTH && reason != NeedReason.NOBODY_IN_CAMPAIGN
                        || !reasons.contains(NeedReason.NOTHING_IN_90_DAYS))
                .limit(MOST)
                .map(reason -> place.getTranslation("adoption.reason." + reason))
                .collect(Collectors.joining(" "));
    }
}
