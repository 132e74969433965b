package org.vestka.letters.pack;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.PersonId;
import org.vestka.directory.place.MailingAddress;
import org.vestka.directory.place.MailingAddress.Printable;
import org.vestka.letters.HoldReason;
import org.vestka.letters.LetterId;

/**
 * A pack as it stands now.
 *
 * @param keptUntil when the pack is forgotten
 * @param letters in the order of the list
 * @param takeOut why the envelopes of some must not be posted any more
 * @param addresses where a letter to each person goes now
 */
public record PackOverview(
        PrintPack pack,
        Instant keptUntil,
        List<PackLetter> letters,
        Map<LetterId, HoldReason> takeOut,
        Map<PersonId, MailingAddress> addresses) {

    public PackOverview {
        letters = List.copyOf(letters);
        takeOut = Map.copyOf(takeOut);
        addresses = Map.copyOf(addresses);
    }

    /** Why the envelope must be taken out; null when it may go. */
    public @Nullable HoldReason takeOut(PackLetter letter) {
        return takeOut.get(letter.letter().id());
    }

    /** The address that was printed, where it still holds: then the envelope may be printed once more. */
    public Optional<Printable> holding(PackLetter letter) {
        return takeOut(letter) == null
                        && letter.letter().state().open()
                        && addresses.get(letter.letter().person()) instanceof Printable printable
                        && letter.onPaper().is(printable)
                ? Optional.of(printable)
                : Optional.empty();
    }

    /** How many of those that may be printed have an address in doubt. */
    public int inDoubt() {
        return doubtful().size();
    }

    /** Those of them of which the holder has not said to print them anyway: they came into doubt since. */
    public Set<LetterId> unasked() {
        return doubtful().stream()
                .filter(each -> !each.anyway())
                .map(each -> each.letter().id())
                .collect(Collectors.toSet());
    }

    private List<PackLetter> doubtful() {
        return letters.stream()
                .filter(each ->
                        holding(each).filter(address -> !address.fresh()).isPresent())
                .toList();
    }
}
