package org.vestka.letters.bank;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.vestka.accounts.AccountId;
import org.vestka.shared.Utc;

/** How many copies each writer has sealed today. In memory alone: that somebody has sealed at all is written nowhere. */
@Component
class SealedToday {

    private final BankSettings settings;
    private final Clock clock;
    private final Map<AccountId, Integer> counts = new HashMap<>();
    private LocalDate day = LocalDate.MIN;

    SealedToday(BankSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws CopyRefused when there were as many as one writer may seal */
    synchronized void count(AccountId writer) {
        LocalDate today = Utc.today(clock);
        if (!today.equals(day)) {
            counts.clear();
            day = today;
        }
        int before = counts.getOrDefault(writer, 0);
        if (before >= settings.perDay()) {
            throw new CopyRefused(CopyRefused.Reason.TOO_MANY);
        }
        counts.put(writer, before + 1);
    }
}
