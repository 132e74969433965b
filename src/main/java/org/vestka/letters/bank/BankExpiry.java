package org.vestka.letters.bank;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.vestka.letters.bank.persistence.SealedCopyRepository;
import org.vestka.shared.RepeatedTransaction;
import org.vestka.shared.Utc;

/** Removes copies that nobody has taken in all the years that their writers were told of. */
@Component
public class BankExpiry {

    private static final int AT_ONCE = 200;

    private final SealedCopyRepository copies;
    private final RepeatedTransaction transactions;
    private final BankSettings settings;
    private final Clock clock;

    BankExpiry(SealedCopyRepository copies, RepeatedTransaction transactions, BankSettings settings, Clock clock) {
        this.copies = copies;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    /** A few hundred in a transaction: nobody who seals one waits for long. */
    public void expire() {
        boolean more = true;
        while (more) {
            more = transactions.execute(
                    () -> copies.removeOlder(Utc.today(clock).minus(settings.kept()), AT_ONCE) == AT_ONCE);
        }
    }
}
