package org.vestka.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AccountId;
import org.vestka.directory.PersonId;
import org.vestka.directory.person.RegisteredPeople;
import org.vestka.letters.persistence.LetterRepository;
import org.vestka.letters.persistence.SignRepository;
import org.vestka.shared.PartialDate;
import org.vestka.shared.Utc;

/**
 * What writers learn of their posted letters, within the caller's transaction; whoever calls has checked who it is. The
 * letter is locked first, so that of two windows the second finds what the first has noted.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SignBook {

    private final LetterRepository letters;
    private final SignRepository signs;
    private final RegisteredPeople people;
    private final Clock clock;

    SignBook(LetterRepository letters, SignRepository signs, RegisteredPeople people, Clock clock) {
        this.letters = letters;
        this.signs = signs;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Notes a sign; the same twice is noted once.
     *
     * @param seenOn a day, or the month or year where the writer knows no more
     * @param zone as the browser gives it, used and forgotten: posting and today are days where the writer is
     * @throws LetterStateChanged when the letter is not posted
     * @throws SourceCannotSay when whose word it is can have said nothing until then
     * @throws SignOutOfTime when every day it can be lies before the posting, or every one in the future
     */
    SignId add(AccountId writer, LetterCode code, SignKind kind, PartialDate seenOn, ZoneId zone) {
        Letter letter = lock(writer, code);
        LetterAct.NOTE_SIGN.require(letter);
        LocalDate posted = LocalDate.ofInstant(Objects.requireNonNull(letter.postedAt()), zone);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate heard = seenOn.latest();
        if (!sources(letter, heard.isBefore(today) ? heard : today).contains(kind.source())) {
            throw new SourceCannotSay();
        }
        if (seenOn.latest().isBefore(posted) || seenOn.isAfter(today)) {
            throw new SignOutOfTime();
        }
        return signs.of(letter.id()).stream()
                .filter(sign -> sign.kind() == kind && sign.seenOn().equals(seenOn))
                .findFirst()
                .map(DeliverySign::id)
                .orElseGet(() -> signs.insert(letter.id(), kind, seenOn, today, clock.instant()));
    }

    /**
     * Who can have said something of a posted letter until a day: the person themselves unless they were held all the time since, for
     * all that is known; whatever befell them afterwards, what they said stays said. Of whoever is not shown the writer knows no more
     * than that, and learns nothing from what is not offered.
     */
    List<SignSource> sources(Letter letter, LocalDate until) {
        PersonId person = letter.person();
        LocalDate posted = Objects.requireNonNull(letter.postedOn());
        return SignSource.possible(!people.shown(Set.of(person)).contains(person)
                || people.brief(person).filter(SignSource::mayBeFree).isPresent()
                || people.wasIn(person, SignSource.FREE, posted, until));
    }

    /** Until today; nobody of one that is not posted. */
    List<SignSource> sources(Letter letter) {
        return letter.postedOn() == null ? List.of() : sources(letter, Utc.today(clock));
    }

    /** What the person has said after release of a posted letter; empty when nothing, or one thing and its contrary. */
    Optional<Boolean> ownWord(Letter letter) {
        List<Boolean> said = signs.of(letter.id()).stream()
                .map(DeliverySign::kind)
                .filter(kind -> kind.source() == SignSource.RELEASED_PERSON)
                .map(SignKind::arrived)
                .distinct()
                .toList();
        return said.size() == 1 ? Optional.of(said.getFirst()) : Optional.empty();
    }

    /**
     * Notes of a locked letter what the person says now, in the place of what they, or its writer for them, said before. The day
     * is the one on which they say so: when it arrived they are not asked, for who knows the day after years?
     */
    void noteOwnWord(Letter letter, boolean arrived) {
        if (ownWord(letter).filter(said -> said == arrived).isPresent()) {
            return;
        }
        signs.of(letter.id()).stream()
                .filter(sign -> sign.kind().source() == SignSource.RELEASED_PERSON)
                .forEach(sign -> signs.delete(letter.id(), sign.id()));
        LocalDate today = Utc.today(clock);
        signs.insert(
                letter.id(),
                arrived ? SignKind.OWN_WORD : SignKind.OWN_WORD_AGAINST,
                PartialDate.of(today),
                today,
                clock.instant());
    }

    /** Takes a sign back, whenever it was noted. Twice is once. */
    void remove(AccountId writer, LetterCode code, SignId sign) {
        signs.delete(lock(writer, code).id(), sign);
    }

    private Letter lock(AccountId writer, LetterCode code) {
        return letters.lock(writer, code).orElseThrow(LetterNotFound::new);
    }
}
