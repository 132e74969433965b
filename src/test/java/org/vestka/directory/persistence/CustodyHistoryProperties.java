package org.vestka.directory.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vestka.tables.Tables.CUSTODY_STAY;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.custody.StayOutOfOrder;
import org.vestka.directory.custody.StayState;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.PartialDate;
import org.vestka.tables.tables.records.CustodyStayRecord;
import org.vestka.testing.PropertiesOnTheDatabase;
import org.vestka.testing.VestkaTest;

/** At most one open stay per person, and histories never overlap, whatever is told of them and in which order. */
@VestkaTest
@Import(TestPeople.class)
class CustodyHistoryProperties extends PropertiesOnTheDatabase {

    @Autowired
    private TestPeople make;

    @Autowired
    private Registry registry;

    @Autowired
    private DSLContext sql;

    private @Nullable List<FacilityId> places;

    /** Something told of a person; {@code place} is the number of one of three, or nobody knows which. */
    record Told(
            Act act,
            CustodyKind kind,
            @Nullable Integer place,
            @Nullable String from) {}

    enum Act {
        STAY,
        END,
        RELEASE
    }

    @Property(tries = 30)
    void historiesStayInOrder(@ForAll("told") @Size(min = 1, max = 9) List<Told> told) {
        PersonId person = make.person().register();
        for (Told each : told) {
            List<CustodyStayRecord> before = history(person);
            try {
                tell(person, each);
            } catch (StayOutOfOrder e) {
                assertThat(history(person)).isEqualTo(before);
            }
            assertInOrder(history(person));
        }
    }

    private void tell(PersonId person, Told told) {
        PartialDate from = told.from() == null ? null : PartialDate.parse(told.from());
        switch (told.act()) {
            case STAY ->
                registry.openStay(
                        person,
                        StayDraft.of(told.kind(), told.kind().inFacility() ? place(told.place()) : null, from),
                        TestPeople.SOURCE);
            case END -> registry.openStay(person, StayDraft.of(CustodyKind.UNKNOWN, null, from), TestPeople.SOURCE);
            case RELEASE -> registry.release(List.of(person), CustodyKind.RELEASED_PARDON, from, TestPeople.SOURCE);
        }
    }

    private static void assertInOrder(List<CustodyStayRecord> history) {
        assertThat(history)
                .filteredOn(stay -> stay.getState() != StayState.ENDED)
                .hasSizeLessThanOrEqualTo(1);
        for (int i = 0; i < history.size(); i++) {
            CustodyStayRecord stay = history.get(i);
            LocalDate until = stay.getCountsUntil();
            boolean last = i == history.size() - 1;
            assertThat(stay.getState() == StayState.ENDED).isEqualTo(until != null);
            assertThat(until == null).isEqualTo(last);
            if (until != null) {
                assertThat(until).isAfterOrEqualTo(stay.getCountsFrom());
                assertThat(until).isBeforeOrEqualTo(history.get(i + 1).getCountsFrom());
            }
        }
    }

    /** In the order in which it was told, which is that of the days too. */
    private List<CustodyStayRecord> history(PersonId person) {
        return sql.selectFrom(CUSTODY_STAY)
                .where(CUSTODY_STAY.PERSON_ID.eq(person.value()))
                .orderBy(CUSTODY_STAY.ID)
                .fetch();
    }

    private @Nullable FacilityId place(@Nullable Integer number) {
        if (places == null) {
            places = List.of(make.facility(), make.facility(), make.facility());
        }
        return number == null ? null : places.get(number);
    }

    @Provide
    Arbitrary<List<Told>> told() {
        Arbitrary<String> dates = Arbitraries.oneOf(
                Arbitraries.integers().between(2019, 2027).map(year -> Integer.toString(year)),
                Combinators.combine(
                                Arbitraries.integers().between(2020, 2026),
                                Arbitraries.integers().between(1, 12))
                        .as("%d-%02d"::formatted),
                Combinators.combine(
                                Arbitraries.integers().between(2020, 2026),
                                Arbitraries.integers().between(1, 12),
                                Arbitraries.integers().between(1, 28))
                        .as("%d-%02d-%02d"::formatted));
        return Combinators.combine(
                        Arbitraries.frequency(
                                net.jqwik.api.Tuple.of(6, Act.STAY),
                                net.jqwik.api.Tuple.of(1, Act.END),
                                net.jqwik.api.Tuple.of(1, Act.RELEASE)),
                        Arbitraries.of(CustodyKind.class),
                        Arbitraries.integers().between(0, 2).injectNull(0.2),
                        dates.injectNull(0.3))
                .as(Told::new)
                .list();
    }
}
