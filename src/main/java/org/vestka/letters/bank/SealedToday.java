package org.vestka.letters.bank;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.vestka.accounts.AccountId;
import org.vestka.directory.PersonId;
import org.vestka.letters.bank.CopyRefused.Reason;
import org.vestka.shared.Utc;

/** How many copies each writer has sealed today, and for whom. In memory alone: that somebody has sealed at all is written nowhere. */
@Component
class SealedToday {

    private final BankSettings settings;
    private final Clock clock;
    private final Map<AccountId, Map<PersonId, Integer>> counts = new HashMap<>();
    private LocalDate day = LocalDate.MIN;

    SealedToday(BankSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * By the person and not by the letter: who gives a letter up and begins another writes to the same person.
     *
     * @throws CopyRefused when there were as many as one writer may seal of a letter, or altogether
     */
    synchronized void count(AccountId writer, PersonId person) {
        LocalDate today = Utc.today(clock);
        if (!today.equals(day)) {
            counts.clear();
            day = today;
        }
        Map<PersonId, Integer> before = counts.computeIfAbsent(writer, none -> new HashMap<>());
        if (before.getOrDefault(person, 0) >= settings.perLetter()) {
            throw new CopyRefused(Reason.TOO_MANY_OF_ONE);
        }
        if (before.values().stream().mapToInt(Integer::intValue).sum() >= settings.perDay()) {
            throw new CopyRefused(Reason.TOO_MANY);
        }
        before.merge(person, 1, Integer::sum);
    }

    /** For one that was not kept after all. */
    synchronized void giveBack(AccountId writer, PersonId person) {
        Map<PersonId, Integer> before = counts.get(writer);
        if (before != null) {
            before.computeIfPresent(person, (unused, count) -> count == 1 ? null : count - 1);
        }
    }
}
