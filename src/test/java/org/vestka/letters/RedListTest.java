package org.vestka.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.directory.FacilityId;
import org.vestka.directory.MotionId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.motion.MotionDraft;
import org.vestka.directory.person.Publication;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.letters.pack.PackOrder;
import org.vestka.letters.pack.Packs;
import org.vestka.letters.pack.PrintPack;
import org.vestka.letters.print.PackFormat;
import org.vestka.letters.print.PaperFormat;

/** Take these out: what befalls people and places after their envelopes were printed. */
class RedListTest extends MotionOfPeople {

    @Autowired
    private Packs packs;

    @Autowired
    private Registry registry;

    private PrintPack printed(Letter... some) {
        return printed(false, some);
    }

    private PrintPack printed(boolean anyway, Letter... some) {
        return accounts.as(
                adopter,
                () -> packs.make(new PackOrder(
                        Arrays.stream(some).map(Letter::code).collect(Collectors.toSet()),
                        new PackFormat.Envelopes(PaperFormat.C6),
                        false,
                        anyway)));
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
                .containsExactly("letters.take-out");
        // the letter goes on to the new address; the envelope that was printed is still wrong
        accounts.as(adopter, () -> letters.goOn(one.code()));
        assertThat(red(pack)).containsKey(one.id());
        // nobody has verified the new address yet
        PrintPack again = printed(true, now(adopter, one));
        assertThat(red(again)).isEmpty();

        accounts.as(editor, () -> this.desk.undo(act));

        assertThat(red(pack)).as("right again").isEmpty();
        assertThat(red(again)).containsOnlyKeys(one.id());
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
        assertThat(mailTo(adopter)).containsExactly("letters.take-out");
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
        assertThat(mailTo(adopter)).containsExactly("letters.take-out", "letters.take-out");
    }
}
