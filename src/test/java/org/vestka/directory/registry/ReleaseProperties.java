package org.vestka.directory.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vestka.tables.Tables.AUDIT_EVENT;
import static org.vestka.tables.Tables.CUSTODY_STAY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.WithNull;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Role;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.custody.StayOutOfOrder;
import org.vestka.directory.custody.StayState;
import org.vestka.directory.place.AddressBook;
import org.vestka.directory.place.MailingAddress.Reason;
import org.vestka.directory.place.MailingAddress.Unprintable;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.PartialDate;
import org.vestka.shared.Utc;
import org.vestka.tables.tables.records.CustodyStayRecord;
import org.vestka.testing.PropertiesOnTheDatabase;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

/** Release of many is one act: everybody named is free and has no address, or, where it cannot be, nothing has happened. */
@VestkaTest
@Import(TestPeople.class)
class ReleaseProperties extends PropertiesOnTheDatabase {

    @Autowired
    private TestPeople make;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private PersonEditing editing;

    @Autowired
    private AddressBook addresses;

    @Autowired
    private DSLContext sql;

    @Autowired
    private Clock clock;

    private @Nullable FacilityId place;
    private @Nullable AccountId editor;

    /** @param daysAgo when the stay began; null where nobody knows */
    record Held(CustodyKind kind, @Nullable Integer daysAgo) {}

    @Property(tries = 25)
    void everybodyIsFreeOrNothingHasHappened(
            @ForAll("held") @Size(min = 1, max = 12) List<Held> held,
            @ForAll @WithNull(0.2) @IntRange(min = 0, max = 60) Integer daysAgo,
            @ForAll Random random) {
        LocalDate today = Utc.today(clock);
        LocalDate day = daysAgo == null ? null : today.minusDays(daysAgo);
        List<PersonId> people = held.stream().map(each -> register(each, today)).toList();
        List<CustodyStayRecord> before = stays(people);
        List<PersonId> named = new ArrayList<>(people);
        named.add(people.getFirst());
        Collections.shuffle(named, random);

        boolean tooEarly = day != null
                && held.stream()
                        .anyMatch(each -> each.daysAgo() != null
                                && today.minusDays(each.daysAgo()).isAfter(day));
        boolean refused = false;
        try {
            accounts.as(
                    editor(),
                    () -> editing.recordRelease(
                            named,
                            CustodyKind.RELEASED_PARDON,
                            day == null ? null : PartialDate.of(day),
                            TestPeople.SOURCE));
        } catch (StayOutOfOrder e) {
            refused = true;
        }

        assertThat(refused).isEqualTo(tooEarly);
        if (refused) {
            assertThat(stays(people)).isEqualTo(before);
        }
        for (PersonId person : people) {
            assertThat(stays(List.of(person)))
                    .filteredOn(stay -> stay.getState() != StayState.ENDED)
                    .singleElement()
                    .extracting(stay -> stay.getCustodyKind() == CustodyKind.RELEASED_PARDON)
                    .isEqualTo(!refused);
            assertThat(recorded(person)).isEqualTo(refused ? 0 : 1);
            if (!refused) {
                assertThat(addresses.of(person, today))
                        .isInstanceOfSatisfying(Unprintable.class, none -> assertThat(none.reason())
                                .isEqualTo(Reason.RELEASED_OR_ABROAD));
            }
        }
    }

    private PersonId register(Held held, LocalDate today) {
        return make.person()
                .stays(StayDraft.of(
                        held.kind(),
                        held.kind().inFacility() ? place() : null,
                        held.daysAgo() == null ? null : PartialDate.of(today.minusDays(held.daysAgo()))))
                .register();
    }

    private List<CustodyStayRecord> stays(List<PersonId> people) {
        return sql.selectFrom(CUSTODY_STAY)
                .where(CUSTODY_STAY.PERSON_ID.in(
                        people.stream().map(PersonId::value).toList()))
                .orderBy(CUSTODY_STAY.ID)
                .fetch();
    }

    private int recorded(PersonId person) {
        return sql.fetchCount(
                AUDIT_EVENT,
                AUDIT_EVENT.OBJECT_KIND.eq("person"),
                AUDIT_EVENT.OBJECT_ID.eq(Long.toString(person.value())),
                AUDIT_EVENT.ACT.eq("person.release"));
    }

    private FacilityId place() {
        if (place == null) {
            place = make.facility();
        }
        return place;
    }

    private AccountId editor() {
        if (editor == null) {
            editor = accounts.make(Role.EDITOR);
        }
        return editor;
    }

    @Provide
    Arbitrary<List<Held>> held() {
        return Combinators.combine(
                        Arbitraries.of(
                                CustodyKind.COLONY,
                                CustodyKind.REMAND,
                                CustodyKind.IN_TRANSIT,
                                CustodyKind.HOME_CONFINEMENT,
                                CustodyKind.UNKNOWN),
                        Arbitraries.frequencyOf(
                                        net.jqwik.api.Tuple.of(
                                                6, Arbitraries.integers().between(60, 900)),
                                        net.jqwik.api.Tuple.of(
                                                1, Arbitraries.integers().between(0, 60)))
                                .injectNull(0.2))
                .as(Held::new)
                .list();
    }
}
