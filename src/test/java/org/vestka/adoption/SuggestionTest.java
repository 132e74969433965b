package org.vestka.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vestka.accounts.AccountId;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.attention.Attention;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.person.NameRole;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.LanguageTag;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

@VestkaTest
@Import(TestPeople.class)
class SuggestionTest {

    private static final int ASKERS = 200;

    @Autowired
    private TestPeople make;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private AdoptionService adoptions;

    @Autowired
    private Registry registry;

    @Autowired
    private Attention attention;

    @Test
    void twoHundredWhoAskAtOnceGetTwoHundredDifferentPeople() throws Exception {
        FacilityId colony = make.facility();
        for (int i = 0; i < ASKERS + 20; i++) {
            make.person().held(CustodyKind.COLONY, colony).register();
        }
        SuggestionWishes wishes = new SuggestionWishes(null, false, colony);
        List<AccountId> askers = new ArrayList<>();
        for (int i = 0; i < ASKERS; i++) {
            askers.add(accounts.make());
        }

        List<PersonId> offered = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(10)) {
            List<Future<Suggestion>> all = askers.stream()
                    .map(asker -> pool.submit(() -> accounts.as(
                            asker, () -> adoptions.suggest(wishes, Set.of()).orElseThrow())))
                    .toList();
            for (Future<Suggestion> each : all) {
                offered.add(each.get().person());
            }
        }

        assertThat(new HashSet<>(offered)).hasSize(ASKERS);
    }

    @Test
    void twoWindowsOfOneAccountMayAskAtOnce() throws Exception {
        FacilityId colony = make.facility();
        for (int i = 0; i < 20; i++) {
            make.person().held(CustodyKind.COLONY, colony).register();
        }
        SuggestionWishes wishes = new SuggestionWishes(null, false, colony);
        AccountId asker = accounts.make();
        CyclicBarrier start = new CyclicBarrier(6);
        try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
            List<Future<Suggestion>> all = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                all.add(pool.submit(() -> {
                    start.await();
                    Suggestion last = null;
                    for (int round = 0; round < 10; round++) {
                        last = accounts.as(
                                asker, () -> adoptions.suggest(wishes, Set.of()).orElseThrow());
                    }
                    return last;
                }));
            }
            for (Future<Suggestion> each : all) {
                assertThat(each.get()).isNotNull();
            }
        }
        assertThat(accounts.as(asker, () -> adoptions.suggested())).isPresent();
    }

    @Test
    void whereThereAreTooFewTheSameNameIsOfferedTwice() {
        FacilityId colony = make.facility();
        PersonId only = make.person().held(CustodyKind.COLONY, colony).register();
        SuggestionWishes wishes = new SuggestionWishes(null, false, colony);
        for (int i = 0; i < 2; i++) {
            assertThat(accounts.as(accounts.make(), () -> adoptions.suggest(wishes, Set.of())))
                    .get()
                    .extracting(Suggestion::person)
                    .isEqualTo(only);
        }
    }

    @Test
    void nobodyIsOfferedWhomTheyHaveAdoptedOrPassedOver() {
        FacilityId colony = make.facility();
        PersonId one = make.person().held(CustodyKind.COLONY, colony).register();
        PersonId two = make.person().held(CustodyKind.COLONY, colony).register();
        SuggestionWishes wishes = new SuggestionWishes(null, false, colony);
        AccountId account = accounts.make();

        accounts.as(account, () -> adoptions.adopt(one, Rhythm.MONTHLY));
        assertThat(accounts.as(account, () -> adoptions.suggest(wishes, Set.of())))
                .get()
                .extracting(Suggestion::person)
                .isEqualTo(two);
        assertThat(accounts.as(account, () -> adoptions.suggest(wishes, Set.of(two))))
                .isEmpty();
    }

    @Test
    void oneClickPausesPassesOnAndTakesBack() {
        PersonId person = make.inColony();
        AccountId account = accounts.make();
        Adoption adoption = accounts.as(account, () -> adoptions.adopt(person, Rhythm.MONTHLY));
        assertThat(adoption.nextDueOn()).isNotNull();
        assertThat(attention.of(person).adopters()).isEqualTo(1);

        assertThat(accounts.as(account, () -> adoptions.pause(adoption.id())).nextDueOn())
                .isNull();
        assertThat(accounts.as(account, () -> adoptions.resume(adoption.id())).nextDueOn())
                .isNotNull();
        accounts.as(account, () -> adoptions.passOn(adoption.id()));
        accounts.as(account, () -> adoptions.passOn(adoption.id()));
        assertThat(attention.of(person).adopters()).isZero();
        accounts.as(account, () -> adoptions.takeUpAgain(adoption.id()));
        assertThat(attention.of(person).adopters()).isEqualTo(1);

        AccountId other = accounts.make();
        assertThatThrownBy(() -> accounts.as(other, () -> adoptions.pause(adoption.id())))
                .isInstanceOf(AdoptionNotFound.class);
    }

    @Test
    void nobodyPromisesLettersThatCannotBeAddressed() {
        PersonId person = make.person()
                .named(new PersonName(LanguageTag.EN, NameRole.DISPLAY, "Ivan Invented"))
                .held(CustodyKind.COLONY, make.facility())
                .register();
        AccountId early = accounts.make();

        assertThatThrownBy(() -> accounts.as(early, () -> adoptions.adopt(person, Rhythm.MONTHLY)))
                .isInstanceOf(NotAdoptable.class);
    }

    @Test
    void aReleaseEndsThePromiseOfEverybody() {
        PersonId person = make.inColony();
        AccountId one = accounts.make();
        AccountId two = accounts.make();
        accounts.as(one, () -> adoptions.adopt(person, Rhythm.MONTHLY));
        accounts.as(two, () -> adoptions.adopt(person, Rhythm.BIRTHDAYS));

        registry.release(List.of(person), CustodyKind.RELEASED_PARDON, null, TestPeople.SOURCE);

        assertThat(attention.of(person).adopters()).isZero();
        assertThat(accounts.as(one, () -> adoptions.mine(Set.of(), 100))).isEmpty();
        assertThat(accounts.as(two, () -> adoptions.endedLately()))
                .singleElement()
                .extracting(Adoption::endReason)
                .isEqualTo(EndReason.RELEASED);
        AccountId late = accounts.make();
        assertThatThrownBy(() -> accounts.as(late, () -> adoptions.adopt(person, Rhythm.MONTHLY)))
                .isInstanceOf(NotAdoptable.class);
    }
}
