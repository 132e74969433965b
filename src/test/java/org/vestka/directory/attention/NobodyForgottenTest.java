package org.vestka.directory.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.Reachability;
import org.vestka.directory.person.NameRole;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.person.Publication;
import org.vestka.directory.place.AddressStatus;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.testing.VestkaTest;

@VestkaTest
@Import(TestPeople.class)
class NobodyForgottenTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    private TestPeople make;

    @Autowired
    private Attention attention;

    @Autowired
    private Registry registry;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void needComesFirstThenBirthdaysThenThoseNobodyHasAdopted() {
        CountryCode country = make.country();
        FacilityId place = make.facility(country, FacilityKind.COLONY, AddressStatus.VERIFIED, TODAY);
        PersonId adopted = held(country, place, null);
        PersonId plain = held(country, place, null);
        PersonId birthday =
                held(country, place, PartialDate.of(TODAY.plusDays(40).withYear(1988)));
        PersonId reserved = held(country, place, null);
        change(adopted, AttentionChange.adopted());
        change(reserved, AttentionChange.letterReserved());

        assertThat(ask(country, 4)).containsExactly(birthday, plain, adopted, reserved);
        assertThat(attention.reasons(List.of(birthday)).get(birthday))
                .containsExactly(
                        NeedReason.NOBODY_THIS_MONTH,
                        NeedReason.NOTHING_IN_90_DAYS,
                        NeedReason.BIRTHDAY_SOON,
                        NeedReason.NO_ADOPTER);
        // a letter begun is none that has gone
        assertThat(attention.reasons(List.of(reserved)).get(reserved)).containsExactly(NeedReason.NO_ADOPTER);
        change(reserved, AttentionChange.letterPosted(TODAY));
        assertThat(attention.reasons(List.of(reserved)).get(reserved))
                .containsExactly(NeedReason.FEW_IN_90_DAYS, NeedReason.NO_ADOPTER);
    }

    @Test
    void onlyPeopleWhoCanBeWrittenToAreSuggested() {
        CountryCode country = make.country();
        FacilityId place = make.facility(country, FacilityKind.COLONY, AddressStatus.VERIFIED, TODAY);
        PersonId writable = held(country, place, null);
        make.person().in(country).held(CustodyKind.HOME_CONFINEMENT, null).register();
        make.person().in(country).held(CustodyKind.IN_TRANSIT, null).register();
        make.person().in(country).held(CustodyKind.RELEASED, null).register();
        make.person()
                .in(country)
                .published(Publication.DRAFT)
                .held(CustodyKind.COLONY, place)
                .register();
        make.person()
                .in(country)
                .named(new PersonName(LanguageTag.EN, NameRole.DISPLAY, "Ivan Invented"))
                .held(CustodyKind.COLONY, place)
                .register();
        PersonId incommunicado = held(country, place, null);
        registry.overrideReachability(incommunicado, Reachability.INCOMMUNICADO, TODAY, null, TestPeople.SOURCE);

        assertThat(ask(country, 10)).containsExactly(writable);
    }

    @Test
    void twoAskingAtOneMomentGetDifferentNames() throws Exception {
        CountryCode country = make.country();
        FacilityId place = make.facility(country, FacilityKind.COLONY, AddressStatus.VERIFIED, TODAY);
        for (int i = 0; i < 12; i++) {
            held(country, place, null);
        }
        int askers = 4;
        CyclicBarrier together = new CyclicBarrier(askers);
        Callable<List<PersonId>> asker = () -> {
            together.await();
            return transaction.execute(status -> {
                List<PersonId> got = attention.lockNeediest(wishes(country), 3);
                got.forEach(person -> attention.change(person, AttentionChange.letterReserved()));
                return got;
            });
        };
        List<PersonId> all = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(askers)) {
            for (var one : threads.invokeAll(List.of(asker, asker, asker, asker))) {
                all.addAll(one.get());
            }
        }

        assertThat(all).hasSize(12);
        assertThat(new HashSet<>(all)).hasSize(12);
    }

    private PersonId held(CountryCode country, FacilityId place, @org.jspecify.annotations.Nullable PartialDate born) {
        return make.person()
                .in(country)
                .born(born)
                .held(CustodyKind.COLONY, place)
                .register();
    }

    private void change(PersonId person, AttentionChange change) {
        transaction.executeWithoutResult(status -> attention.change(person, change));
    }

    private List<PersonId> ask(CountryCode country, int howMany) {
        List<PersonId> asked = transaction.execute(status -> attention.lockNeediest(wishes(country), howMany));
        return asked == null ? List.of() : asked;
    }

    private static NeedWishes wishes(CountryCode country) {
        return new NeedWishes(country, null, null, false, Set.of());
    }
}
