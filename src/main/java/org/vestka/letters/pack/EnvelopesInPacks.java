package org.vestka.letters.pack;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AccountId;
import org.vestka.adoption.ReminderMail.Envelopes;
import org.vestka.directory.PersonId;
import org.vestka.directory.place.AddressBook;
import org.vestka.letters.FrozenAddress;
import org.vestka.letters.HoldReason;
import org.vestka.letters.Letter;
import org.vestka.letters.LetterId;
import org.vestka.letters.LetterState;
import org.vestka.letters.PrintedEnvelopes;
import org.vestka.letters.persistence.LetterRepository.Owned;
import org.vestka.letters.persistence.PrintPackRepository;
import org.vestka.shared.Utc;

/** The envelopes of packs that an act makes wrong. */
@Component
class EnvelopesInPacks implements PrintedEnvelopes {

    private static final String PACKS = "/my/packs";

    private final PrintPackRepository packs;
    private final RedList redList;
    private final AddressBook addresses;
    private final Clock clock;

    EnvelopesInPacks(PrintPackRepository packs, RedList redList, AddressBook addresses, Clock clock) {
        this.packs = packs;
        this.redList = redList;
        this.addresses = addresses;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<AccountId, Envelopes> toTakeOut(Collection<Owned> before) {
        Map<LetterId, Owned> were = new HashMap<>();
        before.forEach(owned -> were.put(owned.letter().id(), owned));
        Map<PackCode, List<PackLetter>> inPacks = packs.holding(were.keySet());
        List<PackLetter> inside =
                inPacks.values().stream().flatMap(List::stream).toList();
        Set<PersonId> whom = inside.stream().map(each -> each.letter().person()).collect(Collectors.toSet());
        if (whom.isEmpty()) {
            return Map.of();
        }
        Set<PackLetter> red = redList.wrong(inside, addresses.of(whom, Utc.today(clock)));
        Map<AccountId, Set<PackCode>> where = new LinkedHashMap<>();
        Map<AccountId, Set<LetterId>> which = new HashMap<>();
        inPacks.forEach((pack, some) -> some.forEach(each -> {
            Owned was = were.get(each.letter().id());
            if (was != null && red.contains(each) && wasRight(was.letter(), each.onPaper())) {
                where.computeIfAbsent(was.writer(), unused -> new LinkedHashSet<>())
                        .add(pack);
                which.computeIfAbsent(was.writer(), unused -> new HashSet<>())
                        .add(was.letter().id());
            }
        }));
        Map<AccountId, Envelopes> takeOut = new HashMap<>();
        where.forEach((writer, theirs) -> takeOut.put(
                writer,
                new Envelopes(
                        which.getOrDefault(writer, Set.of()).size(),
                        theirs.size() == 1 ? theirs.iterator().next().page() : PACKS)));
        return takeOut;
    }

    /**
     * An envelope with the address of a letter that might go was right. What a letter was held for has been told; where that
     * was the address on its last envelope, an older one may have been right.
     */
    private static boolean wasRight(Letter before, FrozenAddress onPaper) {
        boolean itsOwn = before.address() != null
                && onPaper.lines().equals(before.address().lines());
        return before.state() == LetterState.HELD ? before.holdReason() == HoldReason.ADDRESS && !itsOwn : itsOwn;
    }
}
