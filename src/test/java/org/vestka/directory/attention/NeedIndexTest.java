package org.vestka.directory.attention;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.persistence.AttentionRepository;
import org.vestka.directory.person.Publication;
import org.vestka.directory.place.AddressStatus;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.testing.VestkaTest;

/** Memory follows what is committed, and is never believed before the rows are held. */
@VestkaTest
@Import(TestPeople.class)
class NeedIndexTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    private TestPeople make;

    @Autowired
    private NeedIndex index;

    @Autowired
    private Attention attention;

    @Autowired
    private Registry registry;

    @Autowired
    private TransactionTemplate transaction;

    private CountryCode country = new CountryCode("QZ");
    private FacilityId place = new FacilityId(1);

    @BeforeEach
    void somewhere() {
        country = make.country();
        place = make.facility(country, FacilityKind.COLONY, AddressStatus.VERIFIED, TODAY);
    }

    @Test
    void whatIsCommittedIsKnownAtOnce() {
        assertThat(known()).isEmpty();
        PersonId one = held();
        PersonId other = held();
        assertThat(known()).containsExactlyInAnyOrder(one, other);

        reserve(one);
        assertThat(known()).containsExactly(other, one);

        registry.publish(List.of(other), Publication.WITHHELD, TestPeople.SOURCE);
        assertThat(known()).containsExactly(one);
        registry.publish(List.of(other), Publication.PUBLIC, TestPeople.SOURCE);
        assertThat(known()).containsExactly(other, one);
    }

    @Test
    void whatNeverBecameTrueIsForgotten() {
        PersonId one = held();
        PersonId other = held();
        transaction.executeWithoutResult(work -> {
            attention.change(one, AttentionChange.letterReserved());
            // somebody else's change of the same row has been noted: it is read within this transaction
            index.changed(Set.of(one));
            assertThat(known()).containsExactly(other, one);
            work.setRollbackOnly();
        });
        reserve(other);

        assertThat(known()).containsExactly(one, other);
    }

    /** As when another act is committed and has not yet told of itself. */
    @Test
    void whoIsHeldIsReadAnew() {
        PersonId hidden = held();
        PersonId written = held();
        PersonId free = held();
        assertThat(known()).hasSize(3);
        transaction.executeWithoutResult(work -> {
            registry.publish(List.of(hidden), Publication.WITHHELD, TestPeople.SOURCE);
            attention.change(written, AttentionChange.letterReserved());
            attention.change(written, AttentionChange.letterReserved());
            // within the same transaction nothing is noted yet, and memory says what was
            assertThat(known()).containsExactlyInAnyOrder(hidden, written, free);

            assertThat(attention.lockNeediest(wishes(), 3)).containsExactly(free, written);
        });
    }

    @Test
    void whoIsReadFirstIsKnown() {
        PersonId one = held();
        NeedAnew.read(index);
        assertThat(known()).containsExactly(one);
    }

    /** They hold all connections there are, and the first reading has none yet. */
    @Test
    void aCrowdWaitsForNobodyWhoWaitsForIt(
            @Autowired DataSource database,
            @Autowired AttentionRepository rows,
            @Autowired PlatformTransactionManager transactions)
            throws Exception {
        PersonId one = held();
        HikariDataSource pool = database.unwrap(HikariDataSource.class);
        NeedIndex unread = new NeedIndex(rows, transactions);
        int crowd = pool.getMaximumPoolSize();
        CountDownLatch connected = new CountDownLatch(crowd);
        CountDownLatch asked = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<PersonId>>> answers = IntStream.range(0, crowd)
                    .mapToObj(i -> threads.submit(() -> transaction.execute(work -> {
                        connected.countDown();
                        await(asked);
                        return known(unread);
                    })))
                    .toList();
            assertThat(connected.await(30, TimeUnit.SECONDS)).isTrue();
            Future<?> first = threads.submit(unread::readFirst);
            Awaitility.await().until(() -> pool.getHikariPoolMXBean().getThreadsAwaitingConnection() > 0);
            asked.countDown();
            for (Future<List<PersonId>> answer : answers) {
                assertThat(answer.get(15, TimeUnit.SECONDS)).containsExactly(one);
            }
            first.get(15, TimeUnit.SECONDS);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<PersonId> known() {
        return known(index);
    }

    private List<PersonId> known(NeedIndex index) {
        return index.neediest(wishes(), new Need(TODAY, Map.of(), Map.of()), 10).stream()
                .map(candidate -> candidate.who().person())
                .toList();
    }

    private NeedWishes wishes() {
        return new NeedWishes(country, null, null, false, Set.of());
    }

    private void reserve(PersonId person) {
        transaction.executeWithoutResult(work -> attention.change(person, AttentionChange.letterReserved()));
    }

    private PersonId held() {
        return make.person()
                .in(country)
                .born(null)
                .held(CustodyKind.COLONY, place)
                .register();
    }
}
