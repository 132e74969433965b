package org.vestka.letters.pack;

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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AccountErased;
import org.vestka.accounts.AccountId;
import org.vestka.adoption.Occasions;
import org.vestka.adoption.ReminderMail;
import org.vestka.adoption.ReminderMail.Telling;
import org.vestka.directory.FacilityAddressChanged;
import org.vestka.directory.MotionId;
import org.vestka.directory.MotionUndone;
import org.vestka.directory.PeopleDied;
import org.vestka.directory.PeopleMoved;
import org.vestka.directory.PeopleReleased;
import org.vestka.directory.PersonId;
import org.vestka.directory.PersonWithdrawn;
import org.vestka.directory.person.RegisteredPeople;
import org.vestka.directory.place.AddressBook;
import org.vestka.letters.HeldByReview;
import org.vestka.letters.HoldReason;
import org.vestka.letters.Letter;
import org.vestka.letters.LetterId;
import org.vestka.letters.persistence.LetterRepository;
import org.vestka.letters.persistence.LetterRepository.Owned;
import org.vestka.letters.persistence.PrintPackRepository;
import org.vestka.shared.Utc;

/** What happens elsewhere and makes envelopes of a pack wrong, heard in the transaction in which it happens. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PackListener {

    /** Before the letters' own mail, under the same key: who has printed a pack is told of the pack, and of nothing twice. */
    private static final int EARLIER = 5;

    private static final String TEMPLATE = "letters.take-out";
    private static final String PACKS = "/my/packs";

    private final PrintPackRepository packs;
    private final LetterRepository letters;
    private final RedList redList;
    private final AddressBook addresses;
    private final RegisteredPeople people;
    private final ReminderMail mail;
    private final Clock clock;

    PackListener(
            PrintPackRepository packs,
            LetterRepository letters,
            RedList redList,
            AddressBook addresses,
            RegisteredPeople people,
            ReminderMail mail,
            Clock clock) {
        this.packs = packs;
        this.letters = letters;
        this.redList = redList;
        this.addresses = addresses;
        this.people = people;
        this.mail = mail;
        this.clock = clock;
    }

    @EventListener
    @Order(EARLIER)
    void on(PeopleMoved moved) {
        befell(moved.people(), "moved", moved.act(), moved.at());
    }

    @EventListener
    @Order(EARLIER)
    void on(PeopleReleased released) {
        befell(released.people(), "released", released.act(), released.at());
    }

    @EventListener
    @Order(EARLIER)
    void on(PeopleDied died) {
        befell(died.people(), "died", died.act(), died.at());
    }

    @EventListener
    @Order(EARLIER)
    void on(PersonWithdrawn withdrawn) {
        befell(Set.of(withdrawn.person()), "withdrawn", null, withdrawn.at());
    }

    /** What was printed after an act that is taken back. */
    @EventListener
    @Order(EARLIER)
    void on(MotionUndone undone) {
        tell(red(letters.lockOnTheTable(undone.people())), writer -> Occasions.ofUndone(undone.act(), writer));
    }

    @EventListener
    @Order(EARLIER)
    void on(FacilityAddressChanged changed) {
        tell(
                red(letters.lockOnTheTable(people.shownIn(changed.facility()))),
                writer -> Occasions.ofPlace(changed.facility(), changed.act(), changed.at(), writer));
    }

    @EventListener
    @Order(EARLIER)
    void on(HeldByReview held) {
        tell(letters.lock(held.letter()).map(List::of).orElse(List.of()), writer -> held.occasion());
    }

    @EventListener
    @Order(EARLIER)
    void on(AccountErased erased) {
        packs.deleteAllOf(erased.account());
    }

    /** Whoever hears of it as what it was: those whose letter was in vain before have been told what matters more. */
    private void befell(Set<PersonId> whom, String what, @Nullable MotionId act, Instant at) {
        List<Owned> concerned = letters.lockOnTheTable(whom).stream()
                .filter(owned -> {
                    HoldReason before = owned.letter().holdReason();
                    return before == null || !before.isFinal();
                })
                .toList();
        tell(concerned, writer -> Occasions.ofPeople(what, whom, act, at, writer));
    }

    private List<Owned> red(List<Owned> onTheTable) {
        Map<PackCode, List<PackLetter>> inPacks = packs.holding(ids(onTheTable));
        List<PackLetter> inside =
                inPacks.values().stream().flatMap(List::stream).toList();
        Set<PersonId> whom = inside.stream().map(each -> each.letter().person()).collect(Collectors.toSet());
        if (whom.isEmpty()) {
            return List.of();
        }
        Set<LetterId> red =
                redList.of(inside, addresses.of(whom, Utc.today(clock))).keySet();
        return onTheTable.stream()
                .filter(owned -> red.contains(owned.letter().id()))
                .toList();
    }

    /** One mail to each holder: to the pack, or where several are concerned to all of them. */
    private void tell(Collection<Owned> concerned, Function<AccountId, String> occasion) {
        Map<LetterId, AccountId> writers = new HashMap<>();
        concerned.forEach(owned -> writers.put(owned.letter().id(), owned.writer()));
        Map<AccountId, List<PackCode>> where = new LinkedHashMap<>();
        Map<AccountId, Set<LetterId>> which = new HashMap<>();
        packs.holding(writers.keySet()).forEach((pack, inside) -> {
            for (PackLetter each : inside) {
                Letter letter = each.letter();
                AccountId writer = writers.get(letter.id());
                if (writer != null) {
                    List<PackCode> theirs = where.computeIfAbsent(writer, unused -> new ArrayList<>());
                    if (!theirs.contains(pack)) {
                        theirs.add(pack);
                    }
                    which.computeIfAbsent(writer, unused -> new HashSet<>()).add(letter.id());
                }
            }
        });
        List<Telling> tellings = new ArrayList<>();
        where.forEach((writer, theirs) -> tellings.add(new Telling(
                writer,
                occasion.apply(writer),
                theirs.size() == 1 ? theirs.getFirst().page() : PACKS,
                which.getOrDefault(writer, Set.of()).size())));
        mail.tell(TEMPLATE, tellings);
    }

    private static List<LetterId> ids(List<Owned> onTheTable) {
        return onTheTable.stream().map(owned -> owned.letter().id()).toList();
    }
}
