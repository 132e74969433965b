package org.vestka.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vestka.accounts.AccountId;
import org.vestka.directory.PersonId;
import org.vestka.directory.attention.Attention;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.person.Publication;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.PartialDate;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

/** Letters for birthdays are promised only where the day is known: otherwise nothing would ever fall due. */
@VestkaTest
@Import(TestPeople.class)
class BirthdayPromiseTest {

    @Autowired
    private TestPeople make;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private AdoptionService adoptions;

    @Autowired
    private Attention attention;

    @Test
    void nobodyPromisesBirthdaysThatAreNotKnown() {
        AccountId account = accounts.make();
        for (String born : new String[] {"1988", "1988-04"}) {
            PersonId person = make.person()
                    .born(PartialDate.parse(born))
                    .held(CustodyKind.COLONY, make.facility())
                    .register();
            assertThatThrownBy(() -> accounts.as(account, () -> adoptions.adopt(person, Rhythm.BIRTHDAYS)))
                    .isInstanceOf(BirthdayUnknown.class);
            assertThat(attention.of(person).adopters()).isZero();
        }
    }

    /** Of somebody published as limited, name and place are shown and nothing else. */
    @Test
    void norThoseThatAreNotShown() {
        PersonId person = make.person()
                .published(Publication.LIMITED)
                .held(CustodyKind.COLONY, make.facility())
                .register();
        AccountId account = accounts.make();
        assertThatThrownBy(() -> accounts.as(account, () -> adoptions.adopt(person, Rhythm.BIRTHDAYS)))
                .isInstanceOf(BirthdayUnknown.class);
    }

    @Test
    void aPromiseIsNotChangedToBirthdaysThatAreNotKnown() {
        PersonId person = make.person()
                .born(null)
                .held(CustodyKind.COLONY, make.facility())
                .register();
        AccountId account = accounts.make();
        Adoption before = accounts.as(account, () -> adoptions.adopt(person, Rhythm.MONTHLY));

        assertThatThrownBy(() -> accounts.as(account, () -> adoptions.adopt(person, Rhythm.BIRTHDAYS)))
                .isInstanceOf(BirthdayUnknown.class);

        assertThat(accounts.as(account, () -> adoptions.mineOf(person))).contains(before);
    }
}
