package org.vestka.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.directory.FacilityId;
import org.vestka.directory.MotionId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.motion.MotionDraft;
import org.vestka.directory.person.Publication;
import org.vestka.directory.registry.FacilityRegistry;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.letters.pack.PrintPack;
import org.vestka.mail.MailTemplates;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Languages;

/** Take these out: what befalls people and places after their envelopes were printed. */
class RedListTest extends MotionOfPeople {

    @Autowired
    private Registry registry;

    @Autowired
    private FacilityRegistry facilities;

    @Autowired
    private Leases leases;

    @Autowired
    private MailTemplates templates;

    private PrintPack printed(Letter... some) {
        return printed(adopter, false, some);
    }

    private Map<LetterId, HoldReason> red(PrintPack pack) {
        return accounts.as(adopter, () -> packs.pack(pack.code()).takeOut());
    }

    @Test
    void aPlaceMovesAndWhatIsNotPostedIsTakenOutUntilItWasAMistake() {
        FacilityId colony = make.facility();
        adopt(held(colony));
        Letter one = begun(adopter, held(colony));
        Letter two = begun(adopter, held(colony));
        Letter posted = begun(adopter, held(colony));
        Letter elsewhere = begun(adopter, make.inColony());
        PrintPack pack = printed(one, two, posted, elsewhere);
        accounts.as(adopter, () -> letters.markPosted(posted.code()));
        assertThat(red(pack)).isEmpty();

        MotionId act = carryOut(MotionDraft.move(colony, TestPeople.address(7301), FROM_TODAY, TestPeople.SOURCE));

        assertThat(red(pack)).containsOnlyKeys(one.id(), two.id()).containsValue(HoldReason.ADDRESS);
        assertThat(mailTo(adopter))
                .as("one mail of the act, whatever else would tell of it")
                .containsExactly("letters.place-moved");
        assertThat(takenOutBy(adopter)).containsExactly("2");
        // the letter goes on to the new address; the envelope that was printed is still wrong
        accounts.as(adopter, () -> letters.goOn(one.code()));
        assertThat(red(pack)).containsKey(one.id());
        // nobody has verified the new address yet
        PrintPack again = printed(adopter, true, now(adopter, one));
        assertThat(red(again)).isEmpty();

        accounts.as(editor, () -> this.desk.undo(act));

        assertThat(red(pack)).as("right again").isEmpty();
        assertThat(red(again)).containsOnlyKeys(one.id());
        assertThat(mailTo(adopter)).containsExactly("letters.corrected");
        assertThat(takenOutBy(adopter)).as("what was printed meanwhile").containsExactly("1");
    }

    @Test
    void nobodyIsToldOfWhatIsPostedOrWasNeverPrinted() {
        FacilityId colony = make.facility();
        Letter posted = begun(adopter, held(colony));
        PrintPack pack = printed(posted);
        accounts.as(adopter, () -> letters.markPosted(posted.code()));
        carryOut(MotionDraft.move(colony, TestPeople.address(7302), FROM_TODAY, TestPeople.SOURCE));
        assertThat(mailTo(adopter)).isEmpty();
        assertThat(red(pack)).isEmpty();

        FacilityId other = make.facility();
        begun(adopter, held(other));
        carryOut(MotionDraft.move(other, TestPeople.address(7303), FROM_TODAY, TestPeople.SOURCE));
        assertThat(mailTo(adopter)).containsExactly("letters.place-moved");
        assertThat(takenOutBy(adopter)).containsExactly("0");
    }

    @Test
    void manyWhoAreFreedAreOneMailAndNobodyIsNamed() {
        PersonId one = make.inColony();
        PersonId two = make.inColony();
        Letter first = begun(adopter, one);
        Letter second = begun(adopter, two);
        PrintPack pack = printed(first, second);
        PrintPack another = printed(second);

        registry.release(List.of(one, two), CustodyKind.RELEASED_PARDON, null, TestPeople.SOURCE);

        assertThat(red(pack))
                .containsEntry(first.id(), HoldReason.RELEASED)
                .containsEntry(second.id(), HoldReason.RELEASED);
        assertThat(red(another)).containsOnlyKeys(second.id());
        assertThat(mailTo(adopter)).containsExactly("letters.released");
        assertThat(toldTo(adopter))
                .first(MAP)
                .containsEntry("printed", "2")
                .hasEntrySatisfying("packs", link -> assertThat(link.toString()).endsWith("/my/packs"));
        assertThat(accounts.as(adopter, () -> packs.mine(0, 10)))
                .extracting(item -> item.takeOut())
                .containsExactly(1, 2);
    }

    @Test
    void whoDiedOrIsHiddenIsTakenOutToo() {
        Letter died = begun(adopter, make.inColony());
        Letter hidden = begun(adopter, make.inColony());
        PrintPack pack = printed(died, hidden);

        registry.publish(List.of(died.person()), Publication.MEMORIAL, TestPeople.SOURCE);
        registry.publish(List.of(hidden.person()), Publication.WITHHELD, TestPeople.SOURCE);

        assertThat(red(pack))
                .containsEntry(died.id(), HoldReason.DIED)
                .containsEntry(hidden.id(), HoldReason.WITHDRAWN);
        assertThat(mailTo(adopter)).containsExactly("letters.died", "letters.withdrawn");
        assertThat(takenOutBy(adopter)).containsExactly("1", "1");
    }

    private static MotionDraft act(boolean release, PersonId person, FacilityId to) {
        return release
                ? MotionDraft.release(Set.of(person), CustodyKind.RELEASED, FROM_TODAY, TestPeople.SOURCE)
                : MotionDraft.transfer(Set.of(person), to, CustodyKind.COLONY, FROM_TODAY, TestPeople.SOURCE);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsTakenBackAsksNobodyToTakeAnythingOutAndWhoWasToldHearsThatItWasAMistake(boolean release) {
        PersonId person = held(make.facility());
        adopt(person);
        Letter letter = begun(adopter, person);
        PrintPack pack = printed(letter);
        MotionId unsent = carryOut(act(release, person, make.facility()));
        assertThat(red(pack)).containsKey(letter.id());

        accounts.as(editor, () -> desk.undo(unsent));
        assertThat(red(pack)).isEmpty();
        assertThat(mailTo(adopter)).as("what had not gone does not go").isEmpty();

        MotionId act = carryOut(act(release, person, make.facility()));
        String told = release ? "letters.released" : "letters.moved";
        assertThat(mailTo(adopter)).containsExactly(told);
        assertThat(takenOutBy(adopter)).containsExactly("1");
        theMailHasGone(adopter);

        accounts.as(editor, () -> desk.undo(act));
        assertThat(red(pack)).isEmpty();
        assertThat(mailTo(adopter)).containsExactly(told, "adoption.corrected");
        assertThat(takenOutBy(adopter)).containsExactly("1", "0");
    }

    @Test
    void oneMailTellsOfThePackAndOfWhatIsOutsideAndOfWhatIsPromised() {
        FacilityId colony = make.facility();
        PersonId promised = held(colony);
        adopt(promised);
        Letter inside = begun(adopter, held(colony));
        Letter outside = begun(adopter, held(colony));
        PrintPack pack = printed(inside);

        carryOut(MotionDraft.release(
                Set.of(inside.person(), outside.person(), promised),
                CustodyKind.RELEASED_PARDON,
                FROM_TODAY,
                TestPeople.SOURCE));

        assertThat(mailTo(adopter)).containsExactly("letters.released");
        Map<String, String> told = toldTo(adopter).getFirst();
        assertThat(told).containsEntry("count", "3").containsEntry("printed", "1");
        assertThat(told.get("link")).endsWith("/my");
        assertThat(told.get("packs")).endsWith(pack.code().page());
    }

    @Test
    void aPlaceThatMovesLeadsToAllWhoAreWrittenToThere() {
        FacilityId colony = make.facility();
        adopt(held(colony));
        PrintPack pack = printed(begun(adopter, held(colony)));

        carryOut(MotionDraft.move(colony, TestPeople.address(7304), FROM_TODAY, TestPeople.SOURCE));

        assertThat(mailTo(adopter)).containsExactly("letters.place-moved");
        Map<String, String> told = toldTo(adopter).getFirst();
        assertThat(told.get("link")).endsWith("/my");
        assertThat(told.get("packs")).endsWith(pack.code().page());
    }

    @Test
    void whatHasBeenToldIsNotAskedForAgainWhenTheNextPlaceHasAnAddress() {
        FacilityId to = make.facility();
        carryOut(MotionDraft.noAddress(to, FROM_TODAY, TestPeople.SOURCE));
        Letter letter = begun(adopter, held(make.facility()));
        printed(letter);
        carryOut(MotionDraft.transfer(Set.of(letter.person()), to, CustodyKind.COLONY, FROM_TODAY, TestPeople.SOURCE));

        facilities.addAddress(to, TestPeople.address(7305), TestPeople.SOURCE);

        assertThat(mailTo(adopter)).containsExactly("letters.moved", "letters.place-moved");
        assertThat(takenOutBy(adopter)).containsExactly("1", "0");
    }

    @Test
    void anAddressThatIsFoundAgainIsGoodNewsAndItsEnvelopesAreRight() {
        FacilityId colony = make.facility();
        facilities.move(colony, TestPeople.address(7306), FROM_TODAY, TestPeople.SOURCE);
        Letter letter = begun(adopter, held(colony));
        PrintPack pack = printed(letter);
        facilities.endAddress(Objects.requireNonNull(letter.address()).address(), FROM_TODAY, TestPeople.SOURCE);
        assertThat(red(pack)).containsEntry(letter.id(), HoldReason.ADDRESS);

        facilities.addAddress(colony, TestPeople.address(7306), TestPeople.SOURCE);

        assertThat(red(pack)).isEmpty();
        assertThat(mailTo(adopter)).containsExactly("letters.place-lost", "letters.place-found");
        assertThat(takenOutBy(adopter)).containsExactly("1", "0");
    }

    @Test
    void theSameAddressEnteredAnewTakesNothingOut() {
        FacilityId colony = make.facility();
        facilities.move(colony, TestPeople.address(7307), FROM_TODAY, TestPeople.SOURCE);
        Letter letter = begun(adopter, held(colony));
        PrintPack pack = printed(letter);

        facilities.move(colony, TestPeople.address(7307), FROM_TODAY, TestPeople.SOURCE);
        leases.review();

        assertThat(red(pack)).isEmpty();
        assertThat(now(adopter, letter).state()).isEqualTo(LetterState.RESERVED);
        assertThat(mailTo(adopter)).isEmpty();
    }

    @Test
    void theReviewOfADayIsOneMailOfAllThatWasPrinted() {
        Letter one = begun(adopter, make.inColony());
        Letter two = begun(adopter, make.inColony());
        printed(one, two);
        for (Letter letter : List.of(one, two)) {
            sql.execute(
                    "update facility_address set until_date = ? where id = ?",
                    TODAY.minusDays(1).toString(),
                    Objects.requireNonNull(letter.address()).address().value());
        }

        leases.review();

        assertThat(mailTo(adopter)).containsExactly("letters.place-moved");
        assertThat(takenOutBy(adopter)).containsExactly("2");
    }

    @Test
    void anEnvelopeWhoseLeaseEndedIsStillRedAndTheMailBeforeSaysThatNoOtherFollows() {
        Letter letter = begun(adopter, make.inColony());
        PrintPack pack = printed(letter);
        sql.execute(
                "update letter set lease_until = date_sub(lease_until, interval 60 day) where id = ?",
                letter.id().value());
        leases.expire();
        assertThat(now(adopter, letter).state().open()).isFalse();

        registry.release(List.of(letter.person()), CustodyKind.RELEASED_PARDON, null, TestPeople.SOURCE);

        assertThat(red(pack)).containsEntry(letter.id(), HoldReason.RELEASED);
        assertThat(mailTo(adopter)).isEmpty();
        for (LanguageTag language : Languages.OFFERED) {
            assertThat(templates
                            .write("letters.lease-ends", language, Map.of("link", "https://one", "count", "1"), null)
                            .plain())
                    .containsPattern("no longer tell you|ўжо не паведамім|уже не сообщим");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"moved", "place-moved", "place-lost", "place-found", "corrected", "released", "withdrawn", "died"
            })
    void theMailNamesThePackOnlyWhereSomethingOfItIsToBeTakenOut(String template) {
        for (LanguageTag language : Languages.OFFERED) {
            Map<String, String> arguments = new HashMap<>(Map.of(
                    "link",
                    "https://one",
                    "another",
                    "https://two",
                    "count",
                    "1",
                    "printed",
                    "0",
                    "packs",
                    "https://pack"));
            assertThat(templates
                            .write("letters." + template, language, arguments, null)
                            .plain())
                    .doesNotContain("https://pack")
                    .doesNotContain("\n\n\n");
            arguments.put("printed", "5");
            assertThat(templates
                            .write("letters." + template, language, arguments, null)
                            .plain())
                    .contains("\n\nhttps://pack\n", "5 ");
        }
    }
}
