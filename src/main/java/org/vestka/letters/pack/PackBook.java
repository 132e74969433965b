package org.vestka.letters.pack;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.LivingAccounts;
import org.vestka.directory.PersonId;
import org.vestka.directory.place.AddressBook;
import org.vestka.directory.place.MailingAddress;
import org.vestka.directory.place.MailingAddress.Printable;
import org.vestka.letters.FrozenAddress;
import org.vestka.letters.Letter;
import org.vestka.letters.LetterId;
import org.vestka.letters.pack.PackRefused.Reason;
import org.vestka.letters.persistence.LetterChanges;
import org.vestka.letters.persistence.PrintPackRepository;
import org.vestka.shared.Utc;

/**
 * Making a pack, within the caller's transaction. Locks are taken as letters take them: account, letters by their ids. A move
 * that comes at one time with it waits for the letters, and finds them in the pack, or holds them before it is made.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PackBook {

    /** By place, and there by name: as the guidance goes, and as one sorts a table of envelopes. */
    private static final Comparator<Printable> ORDER = Comparator.comparing(
                    (Printable address) -> address.facility().value())
            .thenComparing(address -> String.join(" ", address.name()))
            .thenComparing(address -> address.person().value());

    private final PrintPackRepository packs;
    private final LetterChanges changes;
    private final PackFit fit;
    private final AddressBook addresses;
    private final LivingAccounts living;
    private final PackSettings settings;
    private final Clock clock;

    PackBook(
            PrintPackRepository packs,
            LetterChanges changes,
            PackFit fit,
            AddressBook addresses,
            LivingAccounts living,
            PackSettings settings,
            Clock clock) {
        this.packs = packs;
        this.changes = changes;
        this.fit = fit;
        this.addresses = addresses;
        this.living = living;
        this.settings = settings;
        this.clock = clock;
    }

    PrintPack make(AccountId holder, PackOrder order) {
        if (order.letters().isEmpty()) {
            throw new PackRefused(Reason.EMPTY, 0);
        }
        if (order.letters().size() > settings.letters()) {
            throw new PackRefused(Reason.TOO_MANY, settings.letters());
        }
        living.hold(holder);
        List<Letter> letters = packs.lockLetters(holder, order.letters());
        Map<LetterId, Printable> onPaper = onPaper(letters, order);
        Instant now = clock.instant();
        PackCode code = PackCode.random();
        PackId id = packs.insert(code, holder, order.format(), order.reading(), order.anyway(), now);
        Map<LetterId, Printable> inOrder = new LinkedHashMap<>();
        onPaper.entrySet().stream().sorted(Map.Entry.comparingByValue(ORDER)).forEach(each -> {
            Printable address = each.getValue();
            changes.printed(each.getKey(), FrozenAddress.of(address), !address.fresh(), now);
            inOrder.put(each.getKey(), address);
        });
        packs.add(id, inOrder, order.anyway());
        return packs.find(holder, code).orElseThrow(PackNotFound::new);
    }

    private Map<LetterId, Printable> onPaper(List<Letter> letters, PackOrder order) {
        int gone = order.letters().size() - letters.size();
        int doubtful = 0;
        int unwritable = 0;
        int narrow = 0;
        Map<PersonId, MailingAddress> now =
                addresses.of(letters.stream().map(Letter::person).distinct().toList(), Utc.today(clock));
        Map<LetterId, Printable> onPaper = new LinkedHashMap<>();
        for (Letter letter : letters) {
            MailingAddress address = Objects.requireNonNull(now.get(letter.person()));
            PackChoice.Fit fits = fit.of(letter, address);
            doubtful += fits == PackChoice.Fit.IN_DOUBT ? 1 : 0;
            unwritable += fits == PackChoice.Fit.NO_LETTERS ? 1 : 0;
            if (fits.printable() && address instanceof Printable printable) {
                narrow += fit.hasRoom(printable, order.format()) ? 0 : 1;
                onPaper.put(letter.id(), printable);
            } else if (fits != PackChoice.Fit.NO_LETTERS) {
                gone++;
            }
        }
        refuse(Reason.CHANGED, gone);
        refuse(Reason.NO_LETTERS, unwritable);
        refuse(Reason.IN_DOUBT, order.anyway() ? 0 : doubtful);
        refuse(Reason.LABEL_TOO_SMALL, narrow);
        return onPaper;
    }

    private static void refuse(Reason reason, int number) {
        if (number > 0) {
            throw new PackRefused(reason, number);
        }
    }
}
