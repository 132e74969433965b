package org.vestka.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.vestka.tables.Tables.ADDRESS_PROPOSAL_TEXT;
import static org.vestka.tables.Tables.PAGE_CHANGE;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Role;
import org.vestka.directory.AddressId;
import org.vestka.directory.FacilityId;
import org.vestka.directory.MotionId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.history.Changed;
import org.vestka.directory.history.Hand;
import org.vestka.directory.history.PageChange;
import org.vestka.directory.history.PlaceChanges;
import org.vestka.directory.motion.AddressProposalId;
import org.vestka.directory.motion.AddressProposals;
import org.vestka.directory.motion.AddressWaits;
import org.vestka.directory.motion.AheadOfTime;
import org.vestka.directory.motion.MotionDraft;
import org.vestka.directory.motion.MotionPreview;
import org.vestka.directory.motion.MotionPreview.Fit;
import org.vestka.directory.motion.MotionPreview.Outcome;
import org.vestka.directory.motion.NotAsSeen;
import org.vestka.directory.motion.Overtaken;
import org.vestka.directory.motion.PlacesTurn;
import org.vestka.directory.motion.ProposalDecided;
import org.vestka.directory.motion.ProposalState;
import org.vestka.directory.motion.SameAddress;
import org.vestka.directory.motion.WordRefused;
import org.vestka.directory.place.AddressDraft;
import org.vestka.directory.place.AddressText;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.place.FacilityState;
import org.vestka.directory.place.MailingAddress.Printable;
import org.vestka.directory.place.MailingAddress.Unprintable;
import org.vestka.directory.place.Places;
import org.vestka.directory.registry.FacilityRegistry;
import org.vestka.directory.registry.PersonEditing;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.registry.SecondHandNeeded;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.PartialDate;

/** Places move, close and become others: whoever writes there hears of it once, and it goes back. */
class PlacesInMotionTest extends MotionOfPeople {

    @Autowired
    private AddressProposals proposals;

    @Autowired
    private PersonEditing editing;

    @Autowired
    private Registry registry;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Places places;

    @Autowired
    private FacilityRegistry facilities;

    @Autowired
    private PlaceChanges changes;

    @Autowired
    private PlacesTurn turn;

    private List<String> lines(PersonId person) {
        return ((Printable) addresses.of(person, TODAY)).lines();
    }

    @Test
    void aPlaceMovesAndBack() {
        FacilityId colony = make.facility();
        PersonId person = held(colony);
        adopt(person);
        Letter letter = begun(adopter, person);
        MotionDraft draft = MotionDraft.move(colony, TestPeople.address(7101), FROM_TODAY, TestPeople.SOURCE);
        MotionPreview preview = accounts.as(editor, () -> desk.preview(draft));
        assertThat(preview.people()).isEqualTo(Map.of(person, Fit.READY));
        assertThat(preview.outcome()).isEqualTo(Outcome.NEW_ADDRESS);

        assertThatThrownBy(() -> accounts.as(editor, () -> desk.approve(draft, preview.seen())))
                .isInstanceOf(SecondHandNeeded.class);
        AddressProposalId proposed = accounts.as(editor, () -> proposals.propose(draft));
        assertThat(lines(person)).as("one hand changes nothing").doesNotContain("ПК № 7101");
        assertThat(now(adopter, letter).state()).isEqualTo(LetterState.RESERVED);
        assertThat(mailTo(adopter)).isEmpty();
        assertThatThrownBy(() -> accounts.as(editor, () -> proposals.agree(proposed, preview.seen())))
                .as("one's own hand is no second")
                .isInstanceOf(SecondHandNeeded.class);

        int told = sql.fetchCount(PAGE_CHANGE, PAGE_CHANGE.PERSON_ID.eq(person.value()));
        MotionId act = two.agree(proposed, draft);
        assertThat(lines(person)).contains("ПК № 7101");
        assertThat(accounts.as(editor, () -> proposals.of(colony).orElseThrow().state()))
                .isEqualTo(ProposalState.AGREED);
        AddressId written =
                places.page(colony).orElseThrow().addresses().getFirst().id();
        assertThat(accounts.as(editor, () -> editing.mayConfirm(written)))
                .as("whoever wrote it down does not confirm it")
                .isFalse();
        assertThatThrownBy(
                        () -> accounts.as(accounts.make(Role.EDITOR), () -> proposals.agree(proposed, preview.seen())))
                .isInstanceOf(ProposalDecided.class);
        assertThat(now(adopter, letter).state()).isEqualTo(LetterState.HELD);
        assertThat(mailTo(adopter)).containsExactly("letters.place-moved");

        accounts.as(editor, () -> desk.undo(act));
        assertThat(lines(person)).doesNotContain("ПК № 7101");
        assertThat(now(adopter, letter).state()).isEqualTo(LetterState.RESERVED);
        assertThat(mailTo(adopter)).isEmpty();
        assertThat(places.page(colony).orElseThrow().addresses()).hasSize(1);
        assertThat(sql.fetchCount(PAGE_CHANGE, PAGE_CHANGE.PERSON_ID.eq(person.value())))
                .as("nobody was moved, and nobody back")
                .isEqualTo(told);
        assertThat(changes.of(colony))
                .extracting(PageChange::what, PageChange::hand)
                .as("who proposed, who agreed, and who took it back")
                .startsWith(
                        tuple(Changed.TAKEN_BACK, Hand.EDITOR),
                        tuple(Changed.ADDRESS, Hand.EDITOR),
                        tuple(Changed.ADDRESS_PROPOSED, Hand.EDITOR));
    }

    /** People before the place: whoever has somebody there held may still take the place. */
    @Test
    void whoAgreesWaitsForThePeopleAndKeepsNobodyFromThePlace() throws Exception {
        FacilityId colony = make.facility();
        PersonId person = held(colony);
        MotionDraft draft = MotionDraft.changeKind(
                colony,
                FacilityKind.PRISON,
                TestPeople.address(7109),
                CustodyKind.PRISON,
                FROM_TODAY,
                TestPeople.SOURCE);
        AddressProposalId proposed = accounts.as(editor, () -> proposals.propose(draft));
        AccountId second = accounts.make(Role.EDITOR);
        MotionPreview preview = accounts.as(second, () -> desk.preview(draft));

        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<MotionId> act = transactions.execute(status -> {
                registry.hold(Set.of(person));
                Future<MotionId> agreeing =
                        threads.submit(() -> accounts.as(second, () -> proposals.agree(proposed, preview.seen())));
                assertThatThrownBy(() -> agreeing.get(2, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
                assertThat(sql.fetch("select id from facility where id = ? for update", colony.value()))
                        .hasSize(1);
                return agreeing;
            });
            assertThat(Objects.requireNonNull(act).get()).isNotNull();
        }
        assertThat(lines(person)).contains("ПК № 7109");
        assertThat(custody(person)).isEqualTo(CustodyKind.PRISON);
    }

    @Test
    void whoWentOnWithAnAddressThatWasAMistakeIsToldThatItWasOne() {
        FacilityId colony = make.facility();
        PersonId person = held(colony);
        Letter letter = begun(adopter, person);
        MotionId act = carryOut(MotionDraft.move(colony, TestPeople.address(7108), FROM_TODAY, TestPeople.SOURCE));
        accounts.as(adopter, () -> letters.goOn(letter.code()));
        sql.execute("update mail_message set state = 'SENT' where recipient_id = ?", adopter.value());

        accounts.as(editor, () -> desk.undo(act));

        assertThat(now(adopter, letter).state()).isEqualTo(LetterState.HELD);
        assertThat(mailTo(adopter)).containsExactly("letters.place-moved", "letters.corrected");
        assertThat(places.page(colony).orElseThrow().addresses())
                .as("an envelope bears it, and yet it was never an address")
                .hasSize(1);
    }

    @Test
    void theAddressAPlaceHasIsNoOther() {
        FacilityId colony = make.facilityWithoutAddress(make.country(), FacilityKind.COLONY);
        facilities.addAddress(colony, TestPeople.address(7109), TestPeople.SOURCE);
        AddressDraft same = TestPeople.address(7109);
        AddressDraft typed = new AddressDraft(
                same.status(),
                same.postcode(),
                null,
                null,
                null,
                same.texts().stream()
                        .map(text -> new AddressText(
                                text.language(),
                                " " + text.facilityLine(),
                                text.streetLine().toUpperCase(Locale.ROOT),
                                text.placeLine()))
                        .toList());
        MotionDraft draft = MotionDraft.move(colony, typed, FROM_TODAY, TestPeople.SOURCE);

        assertThatThrownBy(() -> accounts.as(editor, () -> desk.preview(draft))).isInstanceOf(SameAddress.class);
        assertThatThrownBy(() -> accounts.as(editor, () -> proposals.propose(draft)))
                .isInstanceOf(SameAddress.class);
        MotionDraft other = MotionDraft.move(colony, TestPeople.address(7110), FROM_TODAY, TestPeople.SOURCE);
        assertThat(accounts.as(editor, () -> desk.preview(other)).outcome()).isEqualTo(Outcome.NEW_ADDRESS);
    }

    @Test
    void aPlaceThatClosesWithoutAnotherAddressIsToldAsThat() {
        FacilityId colony = make.facility();
        adopt(held(colony));
        carryOut(MotionDraft.close(colony, null, FROM_TODAY, TestPeople.SOURCE));
        assertThat(mailTo(adopter)).containsExactly("adoption.place-lost");
    }

    @Test
    void anAddressThatIsDeclinedOrTakenBackLeavesNothingButTheWord() {
        FacilityId colony = make.facility();
        PersonId person = held(colony);
        AccountId other = accounts.make(Role.EDITOR);
        MotionDraft draft = MotionDraft.move(colony, TestPeople.address(7103), FROM_TODAY, TestPeople.SOURCE);
        AddressProposalId first = accounts.as(editor, () -> proposals.propose(draft));
        assertThatThrownBy(() -> accounts.as(other, () -> proposals.propose(draft)))
                .isInstanceOf(AddressWaits.class);
        accounts.as(other, () -> {
            assertThat(proposals.waiting(0, 100))
                    .filteredOn(each -> each.place().equals(colony))
                    .singleElement()
                    .satisfies(each -> {
                        assertThat(each.mine()).isFalse();
                        assertThat(Objects.requireNonNull(Objects.requireNonNull(each.draft())
                                                .address())
                                        .texts())
                                .containsExactlyInAnyOrderElementsOf(
                                        Objects.requireNonNull(draft.address()).texts());
                    });
            assertThatThrownBy(() -> proposals.takeBack(first)).isInstanceOf(SecondHandNeeded.class);
            assertThatThrownBy(() -> proposals.decline(first, " ")).isInstanceOf(WordRefused.class);
            assertThatThrownBy(() -> proposals.decline(first, "call +375 29 123-45-67"))
                    .isInstanceOf(WordRefused.class);
            proposals.decline(first, "The source says nothing of it.");
            assertThat(proposals.declined(10)).isEmpty();
        });
        assertThat(accounts.as(editor, () -> proposals.declined(10)))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.reason()).isEqualTo("The source says nothing of it.");
                    assertThat(each.draft()).isNull();
                });
        assertThat(sql.fetchCount(ADDRESS_PROPOSAL_TEXT, ADDRESS_PROPOSAL_TEXT.PROPOSAL_ID.eq(first.value())))
                .as("the lines are gone")
                .isZero();
        AddressProposalId second = accounts.as(editor, () -> proposals.propose(draft));
        accounts.as(editor, () -> proposals.takeBack(second));
        assertThatThrownBy(() -> two.agree(second, draft)).isInstanceOf(ProposalDecided.class);
        assertThat(lines(person)).doesNotContain("ПК № 7103");
        assertThat(mailTo(adopter)).isEmpty();
    }

    @Test
    void aSecondHandAgreesToWhatItHasSeen() {
        FacilityId colony = make.facility();
        held(colony);
        MotionDraft draft = MotionDraft.move(colony, TestPeople.address(7104), FROM_TODAY, TestPeople.SOURCE);
        AddressProposalId id = accounts.as(editor, () -> proposals.propose(draft));
        AccountId other = accounts.make(Role.EDITOR);
        MotionPreview seen = accounts.as(other, () -> desk.preview(draft));
        PersonId came = held(colony);
        assertThatThrownBy(() -> accounts.as(other, () -> proposals.agree(id, seen.seen())))
                .isInstanceOf(NotAsSeen.class);
        assertThat(lines(came)).doesNotContain("ПК № 7104");
        assertThat(accounts.as(other, () -> proposals.of(colony).orElseThrow().state()))
                .as("it goes on waiting")
                .isEqualTo(ProposalState.WAITING);
    }

    @Test
    void aPlaceThatHadNoAddressGetsOneByTwoHandsAndLosesItAgain() {
        FacilityId colony = make.facilityWithoutAddress(make.country(), FacilityKind.COLONY);
        PersonId person = held(colony);
        MotionId act = two.carryOut(
                editor, MotionDraft.firstAddress(colony, TestPeople.address(7105), FROM_TODAY, TestPeople.SOURCE));
        assertThat(lines(person)).contains("ПК № 7105");
        assertThat(places.page(colony).orElseThrow().addresses().getFirst().from())
                .as("since when letters reach it nobody has said")
                .isNull();
        accounts.as(editor, () -> desk.undo(act));
        assertThat(addresses.of(person, TODAY)).isInstanceOf(Unprintable.class);
    }

    @Test
    void aPlaceIsTakenOverWithEverybodyAndBack() {
        FacilityId old = make.facility();
        FacilityId next = make.facility();
        PersonId person = held(old);
        adopt(person);
        MotionId act = carryOut(MotionDraft.takeOver(old, next, FROM_TODAY, TestPeople.SOURCE));
        assertThat(people.brief(person).orElseThrow().facility()).isEqualTo(next);
        assertThat(places.page(old).orElseThrow().state()).isEqualTo(FacilityState.CLOSED);
        assertThat(places.page(old).orElseThrow().successor()).isEqualTo(next);
        assertThat(((Printable) addresses.of(person, TODAY)).fresh())
                .as("as surely there as before")
                .isTrue();
        assertThat(mailTo(adopter)).containsExactly("adoption.moved");

        accounts.as(editor, () -> desk.undo(act));
        assertThat(people.brief(person).orElseThrow().facility()).isEqualTo(old);
        assertThat(places.page(old).orElseThrow().state()).isEqualTo(FacilityState.OPEN);
        assertThat(addresses.of(person, TODAY)).isInstanceOf(Printable.class);
    }

    @Test
    void aPlaceClosesAndIsAnotherKindOnADayToCome() {
        FacilityId place = make.facility();
        PersonId person = held(place);
        carryOut(MotionDraft.changeKind(
                place, FacilityKind.PRISON, null, null, PartialDate.of(TODAY.plusDays(3)), TestPeople.SOURCE));
        MotionId close = carryOut(MotionDraft.close(place, null, PartialDate.of(TODAY.plusDays(5)), TestPeople.SOURCE));
        assertThat(places.page(place).orElseThrow().kind()).isEqualTo(FacilityKind.COLONY);

        turn.turn(TODAY.plusDays(3));
        assertThat(places.page(place).orElseThrow().kind()).isEqualTo(FacilityKind.PRISON);
        assertThat(places.page(place).orElseThrow().state()).isEqualTo(FacilityState.OPEN);
        assertThat(addresses.of(person, TODAY.plusDays(5))).isInstanceOf(Unprintable.class);

        accounts.as(editor, () -> desk.undo(close));
        turn.turn(TODAY.plusDays(6));
        assertThat(places.page(place).orElseThrow().state()).isEqualTo(FacilityState.OPEN);
        assertThat(addresses.of(person, TODAY.plusDays(5))).isInstanceOf(Printable.class);
    }

    @Test
    void peopleThereMayBeHeldOtherwiseFromThenOn() {
        FacilityId place = make.facility();
        PersonId person = held(place);
        MotionId act = carryOut(MotionDraft.changeKind(
                place, FacilityKind.PRISON, null, CustodyKind.PRISON, FROM_TODAY, TestPeople.SOURCE));
        assertThat(custody(person)).isEqualTo(CustodyKind.PRISON);
        accounts.as(editor, () -> desk.undo(act));
        assertThat(custody(person)).isEqualTo(CustodyKind.COLONY);
        assertThatThrownBy(() -> accounts.as(
                        editor,
                        () -> desk.preview(MotionDraft.changeKind(
                                place,
                                FacilityKind.PRISON,
                                null,
                                CustodyKind.PRISON,
                                PartialDate.of(TODAY.plusDays(1)),
                                TestPeople.SOURCE))))
                .isInstanceOf(AheadOfTime.class);
    }

    @Test
    void anActOnAPlaceThatWasChangedSinceStays() {
        FacilityId colony = make.facility();
        MotionId act = carryOut(MotionDraft.move(colony, TestPeople.address(7102), FROM_TODAY, TestPeople.SOURCE));
        facilities.verifyAddress(
                places.page(colony).orElseThrow().addresses().getFirst().id(), TODAY, TestPeople.SOURCE);
        assertThatThrownBy(() -> accounts.as(editor, () -> desk.undo(act))).isInstanceOf(Overtaken.class);
        assertThat(places.page(colony)
                        .orElseThrow()
                        .addresses()
                        .getFirst()
                        .status()
                        .name())
                .isEqualTo("VERIFIED");
    }
}
