package org.vestka.letters.pack;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.CurrentAccount;
import org.vestka.directory.PersonId;
import org.vestka.directory.place.AddressBook;
import org.vestka.directory.place.MailingAddress;
import org.vestka.letters.HoldReason;
import org.vestka.letters.Letter;
import org.vestka.letters.LetterId;
import org.vestka.letters.LetterState;
import org.vestka.letters.persistence.LetterListQuery;
import org.vestka.letters.persistence.PrintPackRepository;
import org.vestka.shared.AgainAfterDeadlock;
import org.vestka.shared.Utc;
import org.vestka.shared.security.ForSignedIn;

/** Packs of the signed-in account; another's are {@linkplain PackNotFound not found}. */
@Service
@AgainAfterDeadlock
public class Packs {

    /** So many of a list at most are read at once. */
    public static final int MOST = 100;

    private final PackBook book;
    private final PrintPackRepository packs;
    private final RedList redList;
    private final LetterListQuery letters;
    private final PackFit fit;
    private final AddressBook addresses;
    private final PackSettings settings;
    private final CurrentAccount current;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    Packs(
            PackBook book,
            PrintPackRepository packs,
            RedList redList,
            LetterListQuery letters,
            PackFit fit,
            AddressBook addresses,
            PackSettings settings,
            CurrentAccount current,
            Clock clock) {
        this.book = book;
        this.packs = packs;
        this.redList = redList;
        this.letters = letters;
        this.fit = fit;
        this.addresses = addresses;
        this.settings = settings;
        this.current = current;
        this.clock = clock;
    }

    /** The letters on the table, as many as a pack may hold, what returns first on top. */
    @ForSignedIn
    @Transactional(readOnly = true)
    public List<PackChoice> choices() {
        List<Letter> open = letters.open(current.required(), 0, settings.letters());
        Map<PersonId, MailingAddress> now = now(open);
        return open.stream()
                .map(letter -> new PackChoice(letter, fit.of(letter, Objects.requireNonNull(now.get(letter.person())))))
                .toList();
    }

    /**
     * Makes a pack of letters that are reserved or written, and freezes their addresses as they are now.
     *
     * @throws PackRefused when it cannot be made as ordered; nothing has changed then
     */
    @ForSignedIn
    @Transactional
    public PrintPack make(PackOrder order) {
        return book.make(current.required(), order);
    }

    /** The latest first. */
    @ForSignedIn
    @Transactional(readOnly = true)
    public List<PackListItem> mine(int offset, int limit) {
        List<PrintPack> page = packs.of(current.required(), offset, Math.min(limit, MOST));
        Map<PackId, List<PackLetter>> inside =
                packs.letters(page.stream().map(PrintPack::id).toList());
        Map<PersonId, MailingAddress> now = now(inside.values().stream()
                .flatMap(List::stream)
                .map(PackLetter::letter)
                .toList());
        return page.stream()
                .map(pack -> item(pack, inside.getOrDefault(pack.id(), List.of()), now))
                .toList();
    }

    private PackListItem item(PrintPack pack, List<PackLetter> inside, Map<PersonId, MailingAddress> now) {
        int posted = (int) inside.stream()
                .filter(each -> each.letter().state() == LetterState.POSTED)
                .count();
        return new PackListItem(
                pack, inside.size(), posted, redList.of(inside, now).size());
    }

    /**
     * A pack with its red list.
     *
     * @throws PackNotFound when there is none, or it is another's
     */
    @ForSignedIn
    @Transactional(readOnly = true)
    public PackOverview pack(PackCode code) {
        PrintPack pack = packs.find(current.required(), code).orElseThrow(PackNotFound::new);
        List<PackLetter> inside = packs.letters(List.of(pack.id())).getOrDefault(pack.id(), List.of());
        Map<PersonId, MailingAddress> now =
                now(inside.stream().map(PackLetter::letter).toList());
        Map<LetterId, HoldReason> red = redList.of(inside, now);
        return new PackOverview(pack, pack.madeAt().plus(settings.kept()), inside, red, now);
    }

    /**
     * The same, for paper: what has gone out of date since the pack was made is asked about again.
     *
     * @throws PackNotFound when there is none, or it is another's
     * @throws PackRefused when addresses are in doubt by now and the holder has not said to print them anyway
     */
    @ForSignedIn
    @Transactional(readOnly = true)
    public PackOverview forPaper(PackCode code) {
        PackOverview view = pack(code);
        int unasked = view.unasked().size();
        if (unasked > 0) {
            throw new PackRefused(PackRefused.Reason.IN_DOUBT, unasked);
        }
        return view;
    }

    /** Addresses that are in doubt now are printed too from now on; the sheets say so. What comes into doubt later is asked about. */
    @ForSignedIn
    @Transactional
    public void printAnyway(PackCode code) {
        PackOverview view = pack(code);
        packs.printAnyway(view.pack().id(), view.unasked());
    }

    /** Forgets a pack; its letters stay as they are. */
    @ForSignedIn
    @Transactional
    public void end(PackCode code) {
        AccountId holder = current.required();
        packs.delete(packs.find(holder, code).orElseThrow(PackNotFound::new).id());
    }

    private Map<PersonId, MailingAddress> now(Collection<Letter> some) {
        Set<PersonId> whom = some.stream().map(Letter::person).collect(Collectors.toCollection(HashSet::new));
        return whom.isEmpty() ? Map.of() : addresses.of(whom, Utc.today(clock));
    }
}
