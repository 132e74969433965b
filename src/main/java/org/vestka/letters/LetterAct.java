package org.vestka.letters;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a writer does with a letter: from where it can follow, and where it stands when that is done already. Of one letter or
 * of many, the rules are these.
 */
enum LetterAct {
    CHANGE_KIND(EnumSet.of(LetterState.RESERVED, LetterState.WRITTEN), EnumSet.noneOf(LetterState.class)),
    PRINT(EnumSet.of(LetterState.RESERVED, LetterState.WRITTEN), EnumSet.noneOf(LetterState.class)),
    WRITE(EnumSet.of(LetterState.RESERVED), EnumSet.of(LetterState.WRITTEN)),
    UNWRITE(EnumSet.of(LetterState.WRITTEN), EnumSet.of(LetterState.RESERVED)),
    /** A held one may have been there before the news came. */
    POST(EnumSet.copyOf(LetterState.OPEN), EnumSet.of(LetterState.POSTED)),
    /** Among many: of held ones the writer decides one by one, for each may be in vain. */
    POST_AMONG_MANY(EnumSet.of(LetterState.RESERVED, LetterState.WRITTEN), EnumSet.of(LetterState.POSTED)),
    UNDO_POSTING(EnumSet.of(LetterState.POSTED), EnumSet.copyOf(LetterState.OPEN)),
    NOTE_SIGN(EnumSet.of(LetterState.POSTED), EnumSet.noneOf(LetterState.class)),
    GIVE_BACK(EnumSet.copyOf(LetterState.OPEN), EnumSet.of(LetterState.CANCELLED)),
    GO_ON(EnumSet.of(LetterState.HELD), EnumSet.of(LetterState.RESERVED, LetterState.WRITTEN));

    private final Set<LetterState> from;
    private final Set<LetterState> goal;

    LetterAct(Set<LetterState> from, Set<LetterState> goal) {
        this.from = Set.copyOf(from);
        this.goal = Set.copyOf(goal);
    }

    /** Whether it stands already where the act would take it: what comes twice is done once. */
    boolean isDone(Letter letter) {
        return goal.contains(letter.state()) && (this != GIVE_BACK || letter.closing() == Closing.RETURNED);
    }

    boolean canFollow(Letter letter) {
        return from.contains(letter.state());
    }

    /** @throws LetterStateChanged where it cannot follow */
    void require(Letter letter) {
        if (!canFollow(letter)) {
            throw new LetterStateChanged(letter.state());
        }
    }

    /** Why it cannot follow among many; empty where it can, or is done. */
    Optional<BatchRefusal> refusal(Letter letter) {
        return canFollow(letter) || isDone(letter) ? Optional.empty() : Optional.of(BatchRefusal.of(letter.state()));
    }
}
