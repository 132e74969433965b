package org.vestka.letters;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AccountErased;
import org.vestka.accounts.AccountId;
import org.vestka.adoption.AdoptionBook;
import org.vestka.adoption.Occasions;
import org.vestka.adoption.ReminderMail;
import org.vestka.adoption.ReminderMail.Envelopes;
import org.vestka.adoption.ReminderMail.Telling;
import org.vestka.directory.ActTakenBackUnseen;
import org.vestka.directory.FacilityAddressChanged;
import org.vestka.directory.MotionId;
import org.vestka.directory.MotionUndone;
import org.vestka.directory.PeopleDied;
import org.vestka.directory.PeopleMoved;
import org.vestka.directory.PeoplePutBack;
import org.vestka.directory.PeopleReleased;
import org.vestka.directory.PersonId;
import org.vestka.directory.PersonWithdrawn;
import org.vestka.directory.person.RegisteredPeople;
import org.vestka.letters.persistence.LetterChanges;
import org.vestka.letters.persistence.LetterChanges.Hold;
import org.vestka.letters.persistence.LetterRepository;
import org.vestka.letters.persistence.LetterRepository.Owned;

/**
 * What happens elsewhere and concerns letters not yet posted, heard in the transaction in which it happens. Letters to whoever is out
 * of sight lie still, and nobody is told of them what their page would not say; once they are shown again it is told.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LetterListener {

    /** Before the adopters are told: who has an envelope on the table is told of the envelope. */
    private static final int EARLY = 10;

    private final LetterRepository letters;
    private final LetterChanges changes;
    private final LetterBook book;
    private final EnvelopeCheck envelopes;
    private final AdoptionBook adoptions;
    private final RegisteredPeople people;
    private final PrintedEnvelopes printed;
    private final ReminderMail mail;

    LetterListener(
            LetterRepository letters,
            LetterChanges changes,
            LetterBook book,
            EnvelopeCheck envelopes,
            AdoptionBook adoptions,
            RegisteredPeople people,
            PrintedEnvelopes printed,
            ReminderMail mail) {
        this.letters = letters;
        this.changes = changes;
        this.book = book;
        this.envelopes = envelopes;
        this.adoptions = adoptions;
        this.people = people;
        this.printed = printed;
        this.mail = mail;
    }

    @EventListener
    @Order(EARLY)
    void on(PeopleMoved moved) {
        hold(people.shown(moved.people()), HoldReason.MOVED, "moved", moved.act(), moved.later(), moved.at());
    }

    @EventListener
    @Order(EARLY)
    void on(PeopleReleased released) {
        hold(
                people.shown(released.people()),
                HoldReason.RELEASED,
                "released",
                released.act(),
                released.later(),
                released.at());
    }

    @EventListener
    @Order(EARLY)
    void on(PeopleDied died) {
        hold(people.shown(died.people()), HoldReason.DIED, "died", died.act(), died.later(), died.at());
    }

    @EventListener
    @Order(EARLY)
    void on(PersonWithdrawn withdrawn) {
        hold(Set.of(withdrawn.person()), HoldReason.WITHDRAWN, "withdrawn", null, false, withdrawn.at());
    }

    /** Letters held in vain go on as before; one begun meanwhile may bear what no longer holds. */
    @EventListener
    @Order(EARLY)
    void on(MotionUndone undone) {
        Map<Boolean, List<Owned>> byHold = letters.lockOnTheTable(undone.people()).stream()
                .collect(Collectors.partitioningBy(owned -> owned.letter().state() == LetterState.HELD));
        envelopes.letRightOnesGoOn(
                letters(Objects.requireNonNull(byHold.get(true))), undone.at().plus(Duration.ofDays(1)));
        List<Owned> begun = Objects.requireNonNull(byHold.get(false));
        Set<LetterId> heldNow = envelopes.holdWrong(letters(begun));
        Set<PersonId> shown = people.shown(undone.people());
        List<Owned> wrong = begun.stream()
                .filter(owned -> heldNow.contains(owned.letter().id()))
                .filter(owned -> shown.contains(owned.letter().person()))
                .toList();
        // whoever went on meanwhile hears that it was a mistake: nobody was moved
        mail.tell(
                "letters.corrected",
                wrong.stream()
                        .map(owned -> new Telling(
                                owned.writer(),
                                Occasions.ofUndone(undone.act(), owned.writer()),
                                owned.letter().code().page()))
                        .toList(),
                printed.toTakeOut(wrong));
    }

    /**
     * Letters that were held, be it by an act that was taken back while nobody saw the person, go on as before where their envelopes
     * are right; those that bear another address than there is now are held.
     */
    @EventListener
    @Order(EARLY)
    void on(PeoplePutBack back) {
        Map<Boolean, List<Owned>> byHold = letters.lockOnTheTable(back.people()).stream()
                .collect(Collectors.partitioningBy(owned -> owned.letter().state() == LetterState.HELD));
        envelopes.letRightOnesGoOn(
                letters(Objects.requireNonNull(byHold.get(true))), back.at().plus(Duration.ofDays(1)));
        List<Owned> lying = Objects.requireNonNull(byHold.get(false));
        Set<LetterId> heldNow = envelopes.holdWrong(letters(lying));
        List<Owned> wrong = lying.stream()
                .filter(owned -> heldNow.contains(owned.letter().id()))
                .toList();
        mail.tell(
                "letters.place-moved",
                wrong.stream()
                        .map(owned -> new Telling(
                                owned.writer(),
                                Occasions.ofPerson("back", owned.letter().person(), back.at(), owned.writer()),
                                owned.letter().code().page()))
                        .toList(),
                printed.toTakeOut(wrong));
    }

    /** Whoever only writes and was told hears of the mistake like an adopter. */
    @EventListener
    @Order(EARLY)
    void on(ActTakenBackUnseen back) {
        Set<AccountId> told = mail.withdraw(back.act());
        mail.tell(
                "adoption.corrected",
                letters.lockOnTheTable(back.people()).stream()
                        .map(Owned::writer)
                        .filter(told::contains)
                        .distinct()
                        .map(writer -> new Telling(writer, Occasions.ofUndone(back.act(), writer)))
                        .toList());
    }

    private static List<Letter> letters(List<Owned> owned) {
        return owned.stream().map(Owned::letter).toList();
    }

    /** Letters whose envelope bears what holds no longer are held; one mail to each writer, however many there are. */
    @EventListener
    @Order(EARLY)
    void on(FacilityAddressChanged changed) {
        List<PersonId> there = people.shownIn(changed.facility());
        List<Owned> onTheTable = letters.lockOnTheTable(there);
        Set<LetterId> heldNow = envelopes.holdWrong(onTheTable.stream()
                .map(Owned::letter)
                .filter(letter -> letter.state() != LetterState.HELD)
                .toList());
        List<Owned> concerned = onTheTable.stream()
                .filter(owned -> heldNow.contains(owned.letter().id()) || waitsForAnAddress(owned.letter()))
                .toList();
        if (concerned.isEmpty()) {
            return;
        }
        Map<AccountId, Envelopes> takeOut = printed.toTakeOut(concerned);
        if (!changed.reached()) {
            mail.tell("letters.place-lost", ofPlace(changed, concerned, there), takeOut);
            return;
        }
        Set<LetterId> wrong = envelopes.reasonsToHold(letters(concerned)).keySet();
        Set<AccountId> withWrong = concerned.stream()
                .filter(owned -> wrong.contains(owned.letter().id()))
                .map(Owned::writer)
                .collect(Collectors.toSet());
        // where all that waited bears the very address that was found again, no envelope is to be made anew
        Map<Boolean, List<Owned>> byNews =
                concerned.stream().collect(Collectors.partitioningBy(owned -> withWrong.contains(owned.writer())));
        mail.tell("letters.place-moved", ofPlace(changed, Objects.requireNonNull(byNews.get(true)), there), takeOut);
        mail.tell("letters.place-found", ofPlace(changed, Objects.requireNonNull(byNews.get(false)), there), takeOut);
    }

    /** Who has promised letters to others there besides is led to all of them. */
    private List<Telling> ofPlace(FacilityAddressChanged changed, List<Owned> concerned, List<PersonId> there) {
        Map<AccountId, Set<PersonId>> promises = concerned.isEmpty() ? Map.of() : adoptions.promisesTo(there);
        return concerned.stream()
                .map(owned -> new Telling(
                        owned.writer(),
                        Occasions.ofPlace(changed.facility(), changed.act(), changed.at(), owned.writer()),
                        Set.of(owned.letter().person()).containsAll(promises.getOrDefault(owned.writer(), Set.of()))
                                ? owned.letter().code().page()
                                : ReminderMail.MY_LETTERS))
                .toList();
    }

    /** Of a letter held before: there may be somewhere to go on to by now. */
    private static boolean waitsForAnAddress(Letter letter) {
        return letter.state() == LetterState.HELD
                && (letter.holdReason() == HoldReason.MOVED || letter.holdReason() == HoldReason.ADDRESS);
    }

    /** Open letters return; posted ones stay, without whose they were. */
    @EventListener
    @Order(EARLY)
    void on(AccountErased erased) {
        List<Letter> open = letters.lockAllOf(erased.account());
        adoptions.holdAll(erased.account());
        book.close(open, Closing.ERASED);
        letters.detach(erased.account());
    }

    /** One mail to each writer, of everybody of theirs whom it befell: with a letter on the table, promised, or both. */
    private void hold(
            Set<PersonId> people,
            HoldReason reason,
            String template,
            @Nullable MotionId act,
            boolean later,
            Instant at) {
        Map<AccountId, List<Letter>> byWriter = new LinkedHashMap<>();
        List<Hold> holds = new ArrayList<>();
        List<Owned> concerned = new ArrayList<>();
        for (Owned owned : letters.lockOnTheTable(people)) {
            Letter letter = owned.letter();
            if (letter.holdReason() != null && letter.holdReason().isFinal()) {
                continue; // its writer has been told what matters more
            }
            LetterState from = letter.state() == LetterState.HELD && letter.heldFrom() != null
                    ? letter.heldFrom()
                    : letter.state();
            holds.add(new Hold(letter.id(), from, reason));
            concerned.add(owned);
            byWriter.computeIfAbsent(owned.writer(), writer -> new ArrayList<>())
                    .add(letter);
        }
        changes.held(holds);
        Map<AccountId, Set<PersonId>> promises = byWriter.isEmpty() ? Map.of() : adoptions.promisesTo(people);
        List<Telling> tellings = new ArrayList<>();
        byWriter.forEach((writer, held) -> {
            Set<PersonId> whom = new HashSet<>(promises.getOrDefault(writer, Set.of()));
            held.forEach(letter -> whom.add(letter.person()));
            tellings.add(new Telling(
                    writer,
                    Occasions.ofPeople(template, people, act, later, at, writer),
                    whom.size() == 1 ? held.getFirst().code().page() : ReminderMail.MY_LETTERS,
                    whom.size()));
        });
        mail.tell("letters." + template, tellings, printed.toTakeOut(concerned));
    }
}
