package org.vestka.letters;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.CurrentAccount;
import org.vestka.accounts.LivingAccounts;
import org.vestka.adoption.AdoptionBook;
import org.vestka.directory.Country;
import org.vestka.directory.CountryCode;
import org.vestka.directory.PersonId;
import org.vestka.directory.attention.Attention;
import org.vestka.directory.attention.NeedWishes;
import org.vestka.directory.attention.NeedyPerson;
import org.vestka.directory.place.AddressBook;
import org.vestka.directory.place.MailingAddress;
import org.vestka.directory.place.MailingAddress.Printable;
import org.vestka.directory.place.Places;
import org.vestka.letters.persistence.DrawRepository;
import org.vestka.letters.persistence.DrawRepository.Drawing;
import org.vestka.letters.persistence.LetterChanges;
import org.vestka.shared.AgainAfterDeadlock;
import org.vestka.shared.Utc;
import org.vestka.shared.security.ForSignedIn;

/**
 * One, five, ten or twenty people who need a letter most, a letter to each taken on lease at once. Everybody is asked of the
 * database together, not one by one: many may ask in the same second.
 */
@Service
@AgainAfterDeadlock
public class LetterDraw {

    private final DrawRepository draws;
    private final LetterChanges changes;
    private final LetterBook book;
    private final Attention attention;
    private final AdoptionBook adoptions;
    private final AddressBook addresses;
    private final Places places;
    private final LivingAccounts living;
    private final CurrentAccount current;
    private final LetterSettings settings;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    LetterDraw(
            DrawRepository draws,
            LetterChanges changes,
            LetterBook book,
            Attention attention,
            AdoptionBook adoptions,
            AddressBook addresses,
            Places places,
            LivingAccounts living,
            CurrentAccount current,
            LetterSettings settings,
            Clock clock) {
        this.draws = draws;
        this.changes = changes;
        this.book = book;
        this.attention = attention;
        this.adoptions = adoptions;
        this.addresses = addresses;
        this.places = places;
        this.living = living;
        this.current = current;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Takes letters on lease to those who need one most. Nobody to whom the writer has a letter on the table or a promise,
     * and nobody who is being offered to another.
     *
     * @return at most as many as were asked for, neediest first; fewer when fewer fit, or the table is full
     * @throws TooManyOpenLetters when the writer has as many on the table as one may have
     */
    @ForSignedIn
    @Transactional
    public List<DrawnLetter> draw(DrawWishes wishes, DrawSize size) {
        AccountId writer = current.required();
        living.hold(writer);
        Map<PersonId, LetterState> open = draws.open(writer);
        long begun = open.values().stream()
                .filter(state -> state != LetterState.HELD)
                .count();
        if (begun >= settings.openAtOnce()) {
            throw new TooManyOpenLetters(settings.openAtOnce());
        }
        Set<CountryCode> countries = places.countries().stream()
                .filter(country -> country.letterLanguages().contains(wishes.language()))
                .filter(country -> wishes.kind().sentWhere(country.eLetters()))
                .map(Country::code)
                .collect(Collectors.toSet());
        if (countries.isEmpty()) {
            return List.of();
        }
        Set<PersonId> except = new HashSet<>(open.keySet());
        except.addAll(adoptions.lookedAfter(writer));
        int wanted = (int) Math.min(size.people(), settings.openAtOnce() - begun);
        Map<PersonId, NeedyPerson> found = new LinkedHashMap<>();
        Map<PersonId, Printable> reached = new LinkedHashMap<>();
        while (reached.size() < wanted) {
            NeedWishes need =
                    new NeedWishes(countries, wishes.gender(), wishes.facility(), wishes.birthdaySoon(), except);
            List<NeedyPerson> some = attention.lockInNeed(need, wanted - reached.size());
            if (some.isEmpty()) {
                break;
            }
            some.forEach(person -> {
                found.put(person.person(), person);
                except.add(person.person());
            });
            // a letter can get there, but what their envelope should bear may not be known
            reached.putAll(printable(some.stream().map(NeedyPerson::person).toList()));
        }
        if (reached.isEmpty()) {
            return List.of();
        }
        reserve(writer, wishes, found, reached);
        attention.lettersReserved(reached.keySet());
        Set<PersonId> drawn = reached.keySet();
        Map<PersonId, DrawnLetter> byPerson = draws.drawn(writer).stream()
                .filter(letter -> drawn.contains(letter.letter().person()))
                .collect(Collectors.toMap(letter -> letter.letter().person(), letter -> letter));
        return found.keySet().stream()
                .filter(byPerson::containsKey)
                .map(byPerson::get)
                .toList();
    }

    private void reserve(
            AccountId writer, DrawWishes wishes, Map<PersonId, NeedyPerson> found, Map<PersonId, Printable> reached) {
        Instant now = clock.instant();
        List<Drawing> letters = new ArrayList<>();
        reached.forEach((person, address) -> {
            NeedyPerson needy = found.get(person);
            letters.add(new Drawing(
                    LetterCode.random(),
                    person,
                    FrozenAddress.of(address),
                    needy == null ? List.of() : needy.reasons()));
        });
        draws.insert(writer, wishes.kind(), wishes.language(), letters, now, now.plus(settings.lease()));
        // the rows hold people and addresses: a move that came between is known by now
        Map<PersonId, Printable> still = printable(reached.keySet());
        if (!still.keySet().equals(reached.keySet())) {
            throw new MovedMeanwhile();
        }
        Map<PersonId, FrozenAddress> moved = new HashMap<>();
        still.forEach((person, today) -> {
            Printable before = reached.get(person);
            if (before != null && !before.address().equals(today.address())) {
                moved.put(person, FrozenAddress.of(today));
            }
        });
        if (!moved.isEmpty()) {
            for (DrawnLetter letter : draws.drawn(writer)) {
                FrozenAddress today = moved.get(letter.letter().person());
                if (today != null) {
                    changes.addressed(letter.letter().id(), today);
                }
            }
        }
    }

    private Map<PersonId, Printable> printable(Collection<PersonId> people) {
        Map<PersonId, MailingAddress> known = addresses.of(people, Utc.today(clock));
        Map<PersonId, Printable> printable = new LinkedHashMap<>();
        for (PersonId person : people) {
            if (known.get(person) instanceof Printable address) {
                printable.put(person, address);
            }
        }
        return printable;
    }

    /** What was drawn for the writer and lies on the table, the latest first. */
    @ForSignedIn
    @Transactional(readOnly = true)
    public List<DrawnLetter> mine() {
        return draws.drawn(current.required());
    }

    /**
     * Gives back everything that was drawn and not begun: printed, written and held letters stay. Twice is once.
     *
     * @return how many went back
     */
    @ForSignedIn
    @Transactional
    public int giveAllBack() {
        AccountId writer = current.required();
        living.hold(writer);
        List<Letter> untouched = draws.lockUntouched(writer);
        book.close(untouched, Closing.RETURNED);
        return untouched.size();
    }
}
