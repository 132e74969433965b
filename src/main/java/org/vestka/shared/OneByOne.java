package org.vestka.shared;

import java.util.Collection;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Does what a job has to do, each item in a transaction of its own. One that fails is logged and left for the next time; it
 * keeps nothing else from being done.
 */
@Component
public class OneByOne {

    private static final Logger LOG = LoggerFactory.getLogger(OneByOne.class);

    private final RepeatedTransaction transactions;

    public OneByOne(RepeatedTransaction transactions) {
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
                done += transactions.execute(() -> act.test(id)) ? 1 : 0;
            } catch (RuntimeException e) {
                LOG.error("{} failed for {}: {}", what, id, e.getClass().getName());
            }
        }
        return done;
    }
}
