package org.vestka.letters;

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
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vestka.accounts.AccountId;
import org.vestka.adoption.AdoptionService;
import org.vestka.adoption.Rhythm;
import org.vestka.directory.AddressId;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.place.AddressBook;
import org.vestka.directory.place.MailingAddress.Printable;
import org.vestka.directory.registry.FacilityRegistry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.testing.PropertiesOnTheDatabase;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

/**
 * A place that moves is one act: a letter begun before is held from the act on by which its address holds no longer today,
 * and whoever writes to somebody there hears once of each act whose day has come, whatever is told and in which order.
 */
@VestkaTest
@Import(TestPeople.class)
class MovedPlacesProperties extends PropertiesOnTheDatabase {

    private static final int DAYS = 30;

    @Autowired
    private TestPeople make;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private FacilityRegistry places;

    @Autowired
    private AddressBook addresses;

    @Autowired
    private AdoptionService adoptions;

    @Autowired
    private LetterService letters;

    @Autowired
    private DSLContext sql;

    @Autowired
    private Clock clock;

    /** @param day from today */
    record Told(boolean move, int day) {}

    @Property(tries = 25)
    void lettersAreHeldAndAdoptersHear(@ForAll("told") @Size(min = 1, max = 6) List<Told> told) {
        LocalDate today = LocalDate.now(clock);
        FacilityId place = make.facility();
        PersonId one = in(place);
        PersonId other = in(place);
        AccountId writer = accounts.reachable();
        AccountId friend = accounts.reachable();
        AccountId stranger = accounts.reachable();
        Letter letter = accounts.as(writer, () -> {
            adoptions.adopt(one, Rhythm.MONTHLY);
            adoptions.adopt(other, Rhythm.MONTHLY);
            return letters.reserve(one, LetterKind.LETTER, LanguageTag.BE);
        });
        accounts.as(friend, () -> adoptions.adopt(other, Rhythm.ONE_LETTER));
        accounts.as(stranger, () -> adoptions.adopt(in(make.facility()), Rhythm.MONTHLY));
        AddressId onTheEnvelope = ((Printable) addresses.of(one, today)).address();

        // day by day from a month ago: the address that holds, as a plain model of the last word on each day
        @Nullable AddressId[] model = new AddressId[2 * DAYS + 1];
        Arrays.fill(model, onTheEnvelope);
        int heard = 0;
        for (Told each : told) {
            PartialDate day = PartialDate.of(today.plusDays(each.day()));
            AddressId last = model[model.length - 1];
            if (each.move()) {
                AddressId next = places.move(place, TestPeople.address(7400), day, TestPeople.SOURCE);
                Arrays.fill(model, each.day() + DAYS, model.length, next);
            } else if (last == null) {
                continue;
            } else {
                places.endAddress(last, day, TestPeople.SOURCE);
                for (int i = each.day() + DAYS; i < model.length; i++) {
                    model[i] = last.equals(model[i]) ? null : model[i];
                }
            }
            heard += each.day() <= 0 ? 1 : 0;
            boolean right = onTheEnvelope.equals(model[DAYS]);
            assertThat(accounts.as(writer, () -> letters.letter(letter.code()))
                            .letter()
                            .state())
                    .isEqualTo(right ? LetterState.RESERVED : LetterState.HELD);
            assertThat(mailTo(writer)).as("one mail, of two people").isEqualTo(heard);
            assertThat(mailTo(friend)).isEqualTo(heard);
            assertThat(mailTo(stranger)).isZero();
        }
    }

    private PersonId in(FacilityId place) {
        return make.person().held(CustodyKind.COLONY, place).register();
    }

    private int mailTo(AccountId account) {
        return sql.fetchCount(
                DSL.table("mail_message"), DSL.field("recipient_id", Long.class).eq(account.value()));
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
