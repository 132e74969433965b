package org.vestka.letters;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.person.RegisteredPeople;
import org.vestka.letters.persistence.LetterRepository;
import org.vestka.shared.AgainAfterDeadlock;
import org.vestka.shared.PartialDate;
import org.vestka.shared.security.ForEveryone;

/**
 * Who is free says whether a letter was given to them, without an account: whoever has its code, has it from its writer.
 * What there is to say of a code that is unknown and of one to somebody still held is the same: nothing.
 */
@Service
@AgainAfterDeadlock
public class ReleasedWord {

    private final LetterRepository letters;
    private final SignBook signs;
    private final RegisteredPeople people;

    ReleasedWord(LetterRepository letters, SignBook signs, RegisteredPeople people) {
        this.letters = letters;
        this.signs = signs;
        this.people = people;
    }

    /** Empty unless it is posted, to somebody who is no longer held. */
    @ForEveryone
    @Transactional(readOnly = true)
    public Optional<WordAsked> asked(LetterCode code) {
        return letters.find(code).filter(this::canBeSaid).map(letter -> {
            LocalDate day = Objects.requireNonNull(letter.postedOn());
            return new WordAsked(
                    letter.kind(),
                    PartialDate.ofMonth(day.getYear(), day.getMonthValue()),
                    signs.ownWord(letter).orElse(null));
        });
    }

    /**
     * Notes it in the place of what they said before.
     *
     * @return whether there was anything to say
     */
    @ForEveryone
    @Transactional
    public boolean say(LetterCode code, boolean arrived) {
        Optional<Letter> letter = letters.lock(code).filter(this::canBeSaid);
        letter.ifPresent(posted -> signs.noteOwnWord(posted, arrived));
        return letter.isPresent();
    }

    private boolean canBeSaid(Letter letter) {
        return letter.state() == LetterState.POSTED
                && people.brief(letter.person()).filter(SignSource::free).isPresent();
    }
}
