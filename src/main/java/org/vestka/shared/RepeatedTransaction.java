package org.vestka.shared;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A transaction that is done again as {@link AgainAfterDeadlock} does: for acts that cannot be repeated as a whole, because what
 * comes before it is used up by the first try.
 */
@Component
public class RepeatedTransaction {

    private final TransactionTemplate transactions;
    private final RetryTemplate crossed = new RetryTemplate(RetryPolicy.builder()
            .includes(PessimisticLockingFailureException.class)
            .maxRetries(4)
            .delay(Duration.ofMillis(20))
            .jitter(Duration.ofMillis(20))
            .multiplier(2)
            .build());

    public RepeatedTransaction(TransactionTemplate transactions) {
        this.transactions = transactions;
    }

    /** Begins a transaction of its own; what {@code act} throws is thrown. */
    public <T> T execute(Supplier<T> act) {
        try {
            return crossed.execute(() -> Objects.requireNonNull(transactions.execute(work -> act.get())));
        } catch (RetryException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            if (e.getCause() instanceof Error thrown) {
                throw thrown;
            }
            throw new IllegalStateException(e);
        }
    }
}
