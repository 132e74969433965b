package org.vestka.shared;

import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what a job has to do, each item in a transaction of its own. One that fails is logged and left for the next time; it
 * keeps nothing else from being done.
 */
@Component
public class OneByOne {

    private static final Logger LOG = LoggerFactory.getLogger(OneByOne.class);

    private final TransactionTemplate transactions;
    /** As {@link AgainAfterDeadlock}. */
    private final RetryTemplate crossed = new RetryTemplate(RetryPolicy.builder()
            .includes(PessimisticLockingFailureException.class)
            .maxRetries(4)
            .delay(Duration.ofMillis(20))
            .jitter(Duration.ofMillis(20))
            .multiplier(2)
            .build());

    public OneByOne(TransactionTemplate transactions) {
        this.transactions = transactions;
    }

    /**
     * Does {@code act} to each; it answers whether there was anything to do.
     *
     * @param what names the job in the log, beside the number of an item that failed and the kind of failure
     * @param <T> an id: what {@code toString} gives is logged
     * @return to how many something was done
     */
    public <T> int each(String what, Collection<T> ids, Predicate<T> act) {
        int done = 0;
        for (T id : ids) {
            try {
                boolean acted =
                        crossed.execute(() -> Objects.requireNonNull(transactions.execute(work -> act.test(id))));
                done += acted ? 1 : 0;
            } catch (RetryException | RuntimeException e) {
                Throwable cause = e instanceof RetryException ? Objects.requireNonNullElse(e.getCause(), e) : e;
                LOG.error("{} failed for {}: {}", what, id, cause.getClass().getName());
            }
        }
        return done;
    }
}
