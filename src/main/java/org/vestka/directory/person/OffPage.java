package org.vestka.directory.person;

import java.util.Set;
import org.vestka.directory.StayId;
import org.vestka.directory.custody.CaseEventId;
import org.vestka.directory.history.PastFact;
import org.vestka.shared.LanguageTag;

/** Something that stands on a person's page by mistake and can be taken off it. */
public sealed interface OffPage {

    /** A spelling that is nobody's, or somebody else's. Names that the page goes by are put right, not taken off. */
    record Alias(LanguageTag language, String name) implements OffPage {}

    /** What is told, in one language. */
    record Text(PersonTextKind kind, LanguageTag language) implements OffPage {}

    /** All that is known of the birth. */
    record Born() implements OffPage {}

    /** One step of the case, in all its languages, with what it took the place of. */
    record Step(Set<CaseEventId> told) implements OffPage {

        public Step {
            told = Set.copyOf(told);
        }
    }

    /** A stay that is over. The one that lasts ends by another. */
    record Stay(StayId stay) implements OffPage {}

    /** By which it is taken out of the page's past too. */
    default PastFact past() {
        return switch (this) {
            case Alias alias -> PastFact.NAMES;
            case Text text -> PastFact.TEXTS;
            case Born born -> PastFact.DATES;
            case Step step -> PastFact.CASE;
            case Stay stay -> PastFact.STAYS;
        };
    }
}
