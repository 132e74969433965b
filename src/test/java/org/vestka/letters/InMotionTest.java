package org.vestka.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import java.util.Map;
import java.util.Set;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.accounts.AccountId;
import org.vestka.adoption.Rhythm;
import org.vestka.directory.FacilityId;
import org.vestka.directory.MotionId;
import org.vestka.directory.PersonId;
import org.vestka.directory.attention.Attention;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.motion.MotionDraft;
import org.vestka.directory.motion.MotionPreview;
import org.vestka.directory.motion.MotionPreview.Fit;
import org.vestka.directory.motion.MotionPreview.Outcome;
import org.vestka.directory.motion.NotAsSeen;
import org.vestka.directory.motion.UndoOver;
import org.vestka.directory.place.MailingAddress.Printable;
import org.vestka.directory.testing.TestPeople;

/** One act on many: who is concerned, what becomes of letters and promises, who hears of it, and the way back. */
class InMotionTest extends MotionOfPeople {

    @Autowired
    private Attention attention;

    @Test
    void aMassReleaseEndsPromisesHoldsLettersAndTellsOnceAndGoesBack() {
        FacilityId colony = make.facility();
        PersonId one = held(colony);
        PersonId two = held(colony);
        PersonId free = make.person().held(CustodyKind.RELEASED, null).register();
        adopt(one);
        adopt(two);
        Letter letter = begun(adopter, one);
        MotionDraft draft =
                MotionDraft.release(Set.of(one, two, free), CustodyKind.RELEASED_PARDON, FROM_TODAY, TestPeople.SOURCE);

        MotionPreview preview = accounts.as(editor, () -> desk.preview(draft));
        assertThat(preview.people()).isEqualTo(Map.of(one, Fit.READY, two, Fit.READY, free, Fit.ALREADY));
        assertThat(preview.letters()).isEqualTo(1);
        assertThat(preview.adopters()).isEqualTo(1);
        assertThat(preview.outcome()).isEqualTo(Outcome.FREE);

        MotionId act = accounts.as(editor, () -> desk.approve(draft, preview.seen()));
        assertThat(custody(one)).isEqualTo(CustodyKind.RELEASED_PARDON);
        assertThat(now(adopter, letter).holdReason()).isEqualTo(HoldReason.RELEASED);
        assertThat(accounts.as(adopter, () -> adoptions.mine(Set.of(), 10))).isEmpty();
        assertThat(attention.of(one).adopters()).isZero();
        assertThat(mailTo(adopter)).containsExactly("letters.released");

        assertThat(accounts.as(editor, () -> desk.undo(act))).isEmpty();
        assertThat(custody(one)).isEqualTo(CustodyKind.COLONY);
        assertThat(custody(two)).isEqualTo(CustodyKind.COLONY);
        assertThat(now(adopter, letter).state()).isEqualTo(LetterState.RESERVED);
        assertThat(accounts.as(adopter, () -> adoptions.mine(Set.of(), 10))).hasSize(2);
        assertThat(attention.of(one).adopters()).isEqualTo(1);
        assertThat(mailTo(adopter)).as("what had not gone does not go").isEmpty();
        assertThatThrownBy(() -> accounts.as(editor, () -> desk.undo(act))).isInstanceOf(UndoOver.class);
    }

    @Test
    void whoWasToldIsToldOnceMoreAndAPausedPromiseIsPausedAgain() {
        PersonId person = held(make.facility());
        adopt(person);
        accounts.as(
                adopter,
                () -> adoptions.pause(adoptions.mineOf(person).orElseThrow().id()));
        MotionId act = carryOut(MotionDraft.release(Set.of(person), CustodyKind.RELEASED, null, TestPeople.SOURCE));
        assertThat(mailTo(adopter)).containsExactly("adoption.released");
        sql.execute("update mail_message set state = 'SENT' where recipient_id = ?", adopter.value());

        accounts.as(editor, () -> desk.undo(act));
        assertThat(mailTo(adopter)).containsExactly("adoption.released", "adoption.corrected");
        assertThat(accounts.as(adopter, () -> adoptions.mineOf(person))
                        .orElseThrow()
                        .state()
                        .name())
                .isEqualTo("PAUSED");
    }

    @Test
    void whoWasWithheldSinceIsPromisedNothingAgainAndNobodyHearsOfThem() {
        PersonId withheld = held(make.facility());
        PersonId shown = held(make.facility());
        AccountId another = accounts.reachable();
        adopt(withheld);
        accounts.as(another, () -> adoptions.adopt(shown, Rhythm.MONTHLY));
        MotionId act =
                carryOut(MotionDraft.release(Set.of(withheld, shown), CustodyKind.RELEASED, null, TestPeople.SOURCE));
        sql.execute(
                "update mail_message set state = 'SENT' where recipient_id in (?, ?)",
                adopter.value(),
                another.value());
        two.withhold(withheld);

        assertThat(accounts.as(editor, () -> desk.undo(act))).isEmpty();

        assertThat(accounts.as(adopter, () -> adoptions.mine(Set.of(), 10))).isEmpty();
        assertThat(sql.fetchValue("select end_reason from adoption where person_id = ?", withheld.value()))
                .isEqualTo("WITHDRAWN");
        assertThat(attention.of(withheld).adopters()).isZero();
        assertThat(mailTo(adopter)).containsExactly("adoption.released");
        assertThat(attention.of(shown).adopters()).isEqualTo(1);
        assertThat(mailTo(another)).containsExactly("adoption.released", "adoption.corrected");
    }

    @Test
    void aTransferOfManyIsOneMailAndGoesBackUnlessSomebodyWasMovedSince() {
        FacilityId from = make.facility();
        FacilityId to = make.facility();
        PersonId one = held(from);
        PersonId two = held(from);
        adopt(one);
        adopt(two);
        MotionId act =
                carryOut(MotionDraft.transfer(Set.of(one, two), to, CustodyKind.COLONY, FROM_TODAY, TestPeople.SOURCE));
        assertThat(people.brief(one).orElseThrow().facility()).isEqualTo(to);
        assertThat(mailTo(adopter)).containsExactly("adoption.moved");
        Letter begunThere = begun(adopter, one);

        carryOut(MotionDraft.transfer(Set.of(two), make.facility(), CustodyKind.COLONY, FROM_TODAY, TestPeople.SOURCE));
        assertThat(accounts.as(editor, () -> desk.undo(act))).containsExactly(two);
        assertThat(people.brief(one).orElseThrow().facility()).isEqualTo(from);
        assertThat(people.brief(two).orElseThrow().facility()).isNotEqualTo(from);
        assertThat(now(adopter, begunThere).state())
                .as("it bears the address of where nobody was")
                .isEqualTo(LetterState.HELD);
    }

    @Test
    void whoseStaysWentToAnotherRecordKeepsNobodyElseFromGoingBack() {
        FacilityId colony = make.facility();
        PersonId one = held(colony);
        PersonId two = held(colony);
        PersonId three = held(colony);
        MotionId act = carryOut(
                MotionDraft.release(Set.of(one, two, three), CustodyKind.RELEASED, FROM_TODAY, TestPeople.SOURCE));
        // what the act had ended was another's, who is held elsewhere
        PersonId apart = held(make.facility());
        sql.execute(
                "update custody_stay set person_id = ? where person_id = ? and state = 'ENDED'",
                apart.value(),
                one.value());
        // all of it was another's
        PersonId whole = held(make.facility());
        sql.execute("delete from custody_stay where person_id = ?", whole.value());
        sql.execute("update custody_stay set person_id = ? where person_id = ?", whole.value(), two.value());

        assertThat(accounts.as(editor, () -> desk.undo(act)))
                .as("nobody can say where this one was")
                .containsExactly(one);

        assertThat(custody(one)).isEqualTo(CustodyKind.RELEASED);
        assertThat(people.brief(apart).orElseThrow().facility()).isNotEqualTo(colony);
        assertThat(people.brief(whole).orElseThrow().facility())
                .as("stays are followed to whoever has them")
                .isEqualTo(colony);
        assertThat(people.brief(three).orElseThrow().facility()).isEqualTo(colony);
        assertThat(sql.fetchCount(DSL.table("custody_stay"), DSL.condition("person_id = ?", two.value())))
                .isZero();
    }

    @Test
    void theMailOfAReleaseCountsEverybodyOnceWithALetterOrPromised() {
        FacilityId colony = make.facility();
        PersonId both = held(colony);
        PersonId promised = held(colony);
        PersonId another = held(colony);
        PersonId written = held(colony);
        adopt(both);
        adopt(promised);
        adopt(another);
        begun(adopter, both);
        begun(adopter, written);

        carryOut(MotionDraft.release(
                Set.of(both, promised, another, written), CustodyKind.RELEASED_PARDON, FROM_TODAY, TestPeople.SOURCE));

        assertThat(mailTo(adopter)).containsExactly("letters.released");
        assertThat(toldTo(adopter)).first(MAP).containsEntry("count", "4");
    }

    @Test
    void nobodyApprovesWhatNobodyHasSeen() {
        FacilityId colony = make.facility();
        held(colony);
        MotionDraft draft = MotionDraft.noAddress(colony, FROM_TODAY, TestPeople.SOURCE);
        MotionPreview preview = accounts.as(editor, () -> desk.preview(draft));
        PersonId came = held(colony);
        assertThatThrownBy(() -> accounts.as(editor, () -> desk.approve(draft, preview.seen())))
                .isInstanceOf(NotAsSeen.class);
        assertThat(addresses.of(came, TODAY)).isInstanceOf(Printable.class);
    }
}
