package org.vestka.directory.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vestka.directory.PersonId;

class PeopleInMemoryTest {

    private static final Set<PersonId> SOMEBODY = Set.of(new PersonId(7));

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    /** Takes its time over everybody who has changed. */
    private final class Slow implements PeopleInMemory.Making<Set<Long>> {

        @Override
        public Set<Long> all(@Nullable Set<Long> last) {
            return Set.of();
        }

        @Override
        public Set<Long> some(Set<Long> last, Set<Long> changed) {
            begun.countDown();
            try {
                mayEnd.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Set<Long> next = new HashSet<>(last);
            next.addAll(changed);
            return next;
        }
    }

    private PeopleInMemory<Set<Long>> memory(Duration patience) {
        PeopleInMemory<Set<Long>> memory =
                new PeopleInMemory<>("test", new Slow(), old -> {}, new MemorySettings(patience, 500));
        memory.current();
        return memory;
    }

    @Test
    @Timeout(60)
    void whoeverComesWhileAnotherTakesChangesInWaitsForThem() throws Exception {
        PeopleInMemory<Set<Long>> memory = memory(Duration.ofSeconds(50));
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            memory.changed(SOMEBODY);
            begun.await();
            Future<Set<Long>> second = readers.submit(memory::current);
            // it is not answered with what was before
            assertThat(second).isNotDone();
            mayEnd.countDown();
            assertThat(second.get(50, TimeUnit.SECONDS)).containsExactly(7L);
        }
        assertThat(memory.current()).containsExactly(7L);
    }

    @Test
    @Timeout(60)
    void nobodyWaitsLongerThanTheirPatience() throws Exception {
        PeopleInMemory<Set<Long>> memory = memory(Duration.ofMillis(1));
        memory.changed(SOMEBODY);
        begun.await();
        assertThat(memory.current()).as("what was before").isEmpty();
        mayEnd.countDown();
    }
}
