package org.vestka.directory.counts;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.directory.PeopleChanged;
import org.vestka.directory.memory.MemorySettings;
import org.vestka.directory.memory.PeopleInMemory;
import org.vestka.directory.persistence.HistoryQuery;

/** Keeps everybody's histories in memory, from the first question on. */
@Component
class HistoriesInMemory implements DisposableBean {

    private final PeopleInMemory<Histories> memory;

    HistoriesInMemory(HistoryQuery query, PlatformTransactionManager transactions, MemorySettings settings) {
        TransactionTemplate fresh = new TransactionTemplate(transactions);
        fresh.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        fresh.setReadOnly(true);
        memory = new PeopleInMemory<>("people-histories", new Reading(query, fresh), last -> {}, settings);
    }

    Histories current() {
        return memory.current();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(PeopleChanged event) {
        memory.changed(event.people());
    }

    @Override
    public void destroy() {
        memory.close(() -> {});
    }

    private record Reading(HistoryQuery query, TransactionTemplate fresh) implements PeopleInMemory.Making<Histories> {

        @Override
        public Histories all(@Nullable Histories last) {
            return made(() -> new Histories(query.all()));
        }

        @Override
        public Histories some(Histories last, Set<Long> changed) {
            return made(() -> last.with(changed, query.of(changed)));
        }

        private Histories made(java.util.function.Supplier<Histories> reading) {
            return java.util.Objects.requireNonNull(fresh.execute(transaction -> reading.get()));
        }
    }
}
