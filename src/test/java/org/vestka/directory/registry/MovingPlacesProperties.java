package org.vestka.directory.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vestka.directory.AddressId;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.persistence.PlaceQuery;
import org.vestka.directory.place.AddressBook;
import org.vestka.directory.place.AddressStatus;
import org.vestka.directory.place.FacilityAddressView;
import org.vestka.directory.place.MailingAddress.Printable;
import org.vestka.directory.place.MailingAddress.Reason;
import org.vestka.directory.place.MailingAddress.Unprintable;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.PartialDate;
import org.vestka.testing.PropertiesOnTheDatabase;
import org.vestka.testing.VestkaTest;

/**
 * A place that moves is one act: on every day everyone there has the same one address, or none is known, whatever moves
 * and endings were told of it and in which order.
 */
@VestkaTest
@Import(TestPeople.class)
class MovingPlacesProperties extends PropertiesOnTheDatabase {

    private static final int DAYS = 30;

    @Autowired
    private TestPeople make;

    @Autowired
    private FacilityRegistry registry;

    @Autowired
    private PlaceQuery places;

    @Autowired
    private AddressBook addresses;

    @Autowired
    private Clock clock;

    /** @param day from today */
    record Told(boolean move, int day) {}

    @Property(tries = 25)
    void everyoneHasTheSameOneAddressOnEachDay(@ForAll("told") @Size(min = 1, max = 6) List<Told> told) {
        LocalDate today = LocalDate.now(clock);
        FacilityId place = make.facility();
        List<PersonId> held = List.of(in(place), in(place));
        // day by day from a month ago: the address that holds, as a plain model of the last word on each day
        @Nullable AddressId[] model = new AddressId[2 * DAYS + 1];
        Arrays.fill(model, living(place, today).getFirst().id());
        for (Told each : told) {
            PartialDate day = PartialDate.of(today.plusDays(each.day()));
            if (each.move()) {
                AddressId next = registry.move(place, MovingPlacesTest.elsewhere(), day, TestPeople.SOURCE);
                Arrays.fill(model, each.day() + DAYS, model.length, next);
            } else {
                AddressId last = model[model.length - 1];
                if (last != null) {
                    registry.endAddress(last, day, TestPeople.SOURCE);
                    for (int i = each.day() + DAYS; i < model.length; i++) {
                        model[i] = last.equals(model[i]) ? null : model[i];
                    }
                }
            }
        }
        for (int i = 0; i < model.length; i++) {
            LocalDate day = today.plusDays(i - DAYS);
            AddressId expected = model[i];
            List<AddressId> living =
                    living(place, day).stream().map(FacilityAddressView::id).toList();
            // of what was declared dead the past is no longer told apart
            if (!day.isBefore(today)) {
                assertThat(living).isEqualTo(expected == null ? List.of() : List.of(expected));
            } else {
                assertThat(living).hasSizeLessThanOrEqualTo(1);
            }
            for (PersonId person : held) {
                switch (addresses.of(person, day)) {
                    case Printable printable ->
                        assertThat(List.of(printable.address())).isEqualTo(living);
                    case Unprintable none -> {
                        assertThat(living).isEmpty();
                        assertThat(none.reason()).isEqualTo(Reason.ADDRESS_DEAD);
                    }
                }
            }
        }
    }

    private PersonId in(FacilityId place) {
        return make.person().held(CustodyKind.COLONY, place).register();
    }

    private List<FacilityAddressView> living(FacilityId place, LocalDate day) {
        return places.addresses(List.of(place.value()), day).getOrDefault(place.value(), List.of()).stream()
                .filter(address -> address.status() != AddressStatus.DEAD)
                .toList();
    }

    @Provide
    Arbitrary<List<Told>> told() {
        return Combinators.combine(
                        Arbitraries.of(true, true, true, false),
                        Arbitraries.integers().between(-DAYS, DAYS))
                .as(Told::new)
                .list();
    }
}
