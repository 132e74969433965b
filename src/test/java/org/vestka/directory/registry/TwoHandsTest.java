package org.vestka.directory.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Role;
import org.vestka.directory.AddressId;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PeopleDied;
import org.vestka.directory.PersonId;
import org.vestka.directory.PersonWithdrawn;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.person.People;
import org.vestka.directory.person.Publication;
import org.vestka.directory.place.AddressBook;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.place.MailingAddress.Printable;
import org.vestka.directory.source.ReasonRefused;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.PartialDate;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

/** One editor who has crept in can neither show somebody nor send letters elsewhere. */
@VestkaTest
@Import(TestPeople.class)
@RecordApplicationEvents
class TwoHandsTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private static int born;

    @Autowired
    private TestPeople make;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private PersonEditing editing;

    @Autowired
    private FacilityRegistry facilities;

    @Autowired
    private People people;

    @Autowired
    private AddressBook addresses;

    @Autowired
    private ApplicationEvents withdrawn;

    private AccountId one;
    private AccountId other;

    @BeforeEach
    void twoEditors() {
        one = accounts.make(Role.EDITOR);
        other = accounts.make(Role.EDITOR);
    }

    @Test
    void whatOneProposesToShowAnotherAgreesTo() {
        PersonId person = somebody().published(Publication.DRAFT).register();

        assertThat(publish(one, person, Publication.PUBLIC).waits()).isTrue();
        assertThat(publish(one, person, Publication.PUBLIC).waits())
                .as("one's own hand is no second")
                .isTrue();
        assertThat(people.brief(person)).isEmpty();
        assertThat(accounts.as(one, () -> editing.proposed(person).orElseThrow().mine()))
                .isTrue();
        assertThat(accounts.as(other, () -> editing.proposed(0, 1000)))
                .filteredOn(proposal -> proposal.person().equals(person))
                .singleElement()
                .satisfies(proposal -> assertThat(proposal.mine()).isFalse());
        assertThat(publish(other, person, Publication.LIMITED).waits())
                .as("another proposal takes the place of the first")
                .isTrue();

        assertThat(publish(one, person, Publication.LIMITED).waits()).isFalse();

        assertThat(people.brief(person).orElseThrow().publication()).isEqualTo(Publication.LIMITED);
        assertThat(accounts.as(one, () -> editing.proposed(person))).isEmpty();
    }

    @Test
    void toShowLessTakesOneHandAndASlipIsTakenBackByIt() {
        PersonId person = somebody().held(CustodyKind.COLONY, make.facility()).register();

        publish(one, person, Publication.WITHHELD);
        assertThat(people.brief(person)).isEmpty();
        assertThat(publish(one, person, Publication.PUBLIC).waits()).isFalse();

        assertThat(people.brief(person)).isPresent();
    }

    @Test
    void whatWasPromisedToWhoeverIsHiddenEndsOnlyByASecondHand() {
        for (Publication hidden : List.of(Publication.WITHHELD, Publication.DRAFT)) {
            PersonId person =
                    somebody().held(CustodyKind.COLONY, make.facility()).register();
            withdrawn.clear();

            assertThat(publish(one, person, hidden).waits()).isTrue();
            assertThat(publish(one, person, hidden).waits())
                    .as("one's own hand is no second")
                    .isTrue();
            assertThat(people.brief(person)).as("hidden at once").isEmpty();
            assertThat(ended(person)).isZero();
            assertThat(accounts.as(other, () -> editing.proposed(person).orElseThrow()))
                    .satisfies(proposal -> {
                        assertThat(proposal.ends()).isTrue();
                        assertThat(proposal.reason()).isEqualTo("So it is.");
                    });

            assertThat(publish(other, person, hidden).waits()).isFalse();

            assertThat(ended(person)).isEqualTo(1);
            assertThat(accounts.as(one, () -> editing.proposed(person))).isEmpty();
        }
    }

    @Test
    void whatTwoHaveEndedTheFirstDoesNotShowAgainAlone() {
        for (Publication hidden : List.of(Publication.WITHHELD, Publication.DRAFT)) {
            PersonId person =
                    somebody().held(CustodyKind.COLONY, make.facility()).register();
            publish(one, person, hidden);
            publish(other, person, hidden);

            assertThat(publish(one, person, Publication.PUBLIC).waits()).isTrue();
            assertThat(people.brief(person)).isEmpty();
            assertThat(publish(other, person, Publication.PUBLIC).waits()).isFalse();
            assertThat(people.brief(person)).isPresent();
        }
    }

    @Test
    void nobodyEndsInTwoStepsWhatTheyMayNotEndInOne() {
        for (List<Publication> steps : List.of(
                List.of(Publication.DRAFT, Publication.WITHHELD),
                List.of(Publication.WITHHELD, Publication.DRAFT),
                List.of(Publication.DRAFT, Publication.WITHHELD, Publication.DRAFT))) {
            PersonId person =
                    somebody().held(CustodyKind.COLONY, make.facility()).register();

            steps.forEach(step -> assertThat(publish(one, person, step).waits())
                    .as("%s of %s", step, steps)
                    .isTrue());
            assertThat(ended(person)).as("after %s", steps).isZero();
            accounts.as(one, () -> editing.decline(person));
            assertThat(publish(one, person, steps.getFirst()).waits())
                    .as("what nobody proposes any more waits still")
                    .isTrue();
            assertThat(ended(person)).isZero();

            assertThat(publish(other, person, steps.getFirst()).waits()).isFalse();

            assertThat(ended(person)).isEqualTo(1);
            assertThat(publish(one, person, steps.get(1)).waits())
                    .as("nothing is left to end")
                    .isFalse();
            assertThat(ended(person)).as("nor to tell").isEqualTo(1);
        }
    }

    @Test
    void whoWasNeverShownAndHasNoPromiseIsWithheldByOneHand() {
        PersonId person = somebody().published(Publication.DRAFT).register();

        assertThat(publish(one, person, Publication.WITHHELD).waits()).isFalse();
    }

    @Test
    void whoLivesIsKeptInMemoryOnlyByASecondHand() {
        PersonId person = somebody().held(CustodyKind.COLONY, make.facility()).register();

        assertThat(publish(one, person, Publication.MEMORIAL).waits()).isTrue();
        assertThat(publish(one, person, Publication.MEMORIAL).waits())
                .as("one's own hand is no second")
                .isTrue();
        assertThat(people.brief(person).orElseThrow().publication())
                .as("nothing changes before another agrees")
                .isEqualTo(Publication.PUBLIC);
        assertThat(addresses.of(person, TODAY)).isInstanceOf(Printable.class);
        assertThat(died(person)).isZero();

        assertThat(publish(other, person, Publication.MEMORIAL).waits()).isFalse();

        assertThat(people.brief(person).orElseThrow().publication()).isEqualTo(Publication.MEMORIAL);
        assertThat(died(person)).isEqualTo(1);
        publish(other, person, Publication.PUBLIC);
        assertThat(publish(other, person, Publication.MEMORIAL).waits())
                .as("who has just shown them again ends nothing alone either")
                .isTrue();
    }

    @Test
    void whatWaitsSinceSomebodyWasHiddenByOneEndsWhenTheyAreKeptInMemory() {
        for (Publication hidden : List.of(Publication.WITHHELD, Publication.DRAFT)) {
            PersonId person =
                    somebody().held(CustodyKind.COLONY, make.facility()).register();
            publish(one, person, hidden);

            assertThat(publish(one, person, Publication.MEMORIAL).waits()).isTrue();
            assertThat(died(person)).isZero();
            assertThat(publish(other, person, Publication.MEMORIAL).waits()).isFalse();

            assertThat(died(person)).isEqualTo(1);
        }
    }

    @Test
    void whoseDeathIsOnRecordIsKeptInMemoryByOneHand() {
        PersonId person = somebody().held(CustodyKind.COLONY, make.facility()).register();
        accounts.as(
                one,
                () -> editing.recordRelease(
                        List.of(person), CustodyKind.DIED, PartialDate.of(TODAY), TestPeople.SOURCE));

        assertThat(publish(one, person, Publication.MEMORIAL).waits()).isFalse();
    }

    private long died(PersonId person) {
        return withdrawn.stream(PeopleDied.class)
                .filter(event -> event.people().contains(person))
                .count();
    }

    @Test
    void whoHidAPageShowsItAgainAndNothingHasEnded() {
        PersonId person = somebody().held(CustodyKind.COLONY, make.facility()).register();
        publish(one, person, Publication.WITHHELD);

        assertThat(publish(one, person, Publication.PUBLIC).waits()).isFalse();

        assertThat(ended(person)).isZero();
        assertThat(accounts.as(other, () -> editing.proposed(person))).isEmpty();
        assertThat(accounts.as(one, () -> editing.reason(person))).contains("So it is.");
    }

    @Test
    void withoutAReasonNobodyIsShownOrHidden() {
        PersonId person = somebody().held(CustodyKind.COLONY, make.facility()).register();
        for (String reason : List.of("", "  ", "his mother Halina, +375 29 123 45 67")) {
            assertThatThrownBy(() -> accounts.as(
                            one, () -> editing.publish(person, version(person), Publication.WITHHELD, reason)))
                    .isInstanceOf(ReasonRefused.class);
        }
        assertThat(people.brief(person)).isPresent();
    }

    private long ended(PersonId person) {
        return withdrawn.stream(PersonWithdrawn.class)
                .filter(event -> event.person().equals(person))
                .count();
    }

    @Test
    void whatSomebodyElseHasHiddenTakesTwoToShowAgain() {
        PersonId person = somebody().held(CustodyKind.COLONY, make.facility()).register();
        publish(one, person, Publication.WITHHELD);

        assertThat(publish(other, person, Publication.PUBLIC).waits()).isTrue();
        publish(other, person, Publication.WITHHELD);
        assertThat(publish(other, person, Publication.PUBLIC).waits())
                .as("hiding once more what is hidden makes it nobody's own")
                .isTrue();
        assertThat(people.brief(person)).isEmpty();
        assertThat(publish(one, person, Publication.PUBLIC).waits()).isFalse();

        assertThat(people.brief(person)).isPresent();
    }

    @Test
    void whatIsDeclinedIsNotShown() {
        PersonId person = somebody().published(Publication.DRAFT).register();
        publish(one, person, Publication.PUBLIC);

        accounts.as(other, () -> editing.decline(person));

        assertThat(publish(one, person, Publication.PUBLIC).waits()).isTrue();
    }

    @Test
    void whoWroteAnAddressDownIsNotTheOneWhoConfirmsIt() {
        FacilityId place = make.facilityWithoutAddress(make.country(), FacilityKind.COLONY);
        PersonId person = somebody().held(CustodyKind.COLONY, place).register();
        AddressId address = accounts.as(
                one,
                () -> facilities.addAddress(
                        place,
                        new org.vestka.directory.place.AddressDraft(
                                org.vestka.directory.place.AddressStatus.UNVERIFIED,
                                "220001",
                                null,
                                null,
                                null,
                                TestPeople.address(77).texts()),
                        TestPeople.SOURCE));

        accounts.as(one, () -> {
            assertThat(editing.mayConfirm(address)).isFalse();
            assertThatThrownBy(() -> editing.verifyAddress(address, TestPeople.SOURCE))
                    .isInstanceOf(SecondHandNeeded.class);
            assertThatThrownBy(() -> editing.verify(person, version(person), true, address, TestPeople.SOURCE))
                    .isInstanceOf(SecondHandNeeded.class);
        });
        assertThat(((Printable) addresses.of(person, TODAY)).fresh()).isFalse();

        accounts.as(other, () -> editing.verifyAddress(address, TestPeople.SOURCE));

        assertThat(((Printable) addresses.of(person, TODAY)).verifiedOn()).isEqualTo(TODAY);
        accounts.as(one, () -> assertThat(editing.mayConfirm(address))
                .as("from then on anybody keeps it fresh")
                .isTrue());
    }

    private Published publish(AccountId editor, PersonId person, Publication to) {
        return accounts.as(editor, () -> editing.publish(person, version(person), to, "So it is."));
    }

    /** As an editor sees it. */
    private int version(PersonId person) {
        return people.page(people.brief(person).orElseThrow().publicId())
                .orElseThrow()
                .version();
    }

    /** Born in another year than everybody else here: who is like somebody hidden is not simply shown. */
    private TestPeople.Builder somebody() {
        return make.person().born(PartialDate.of(LocalDate.of(1940 + born++, 4, 12)));
    }
}
