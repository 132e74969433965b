package org.vestka.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.adoption.Rhythm;
import org.vestka.directory.FacilityId;
import org.vestka.directory.JoiningId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.Reachability;
import org.vestka.directory.duplicates.ChangedSinceJoining;
import org.vestka.directory.duplicates.SplitPart;
import org.vestka.directory.duplicates.SplitPreview;
import org.vestka.directory.duplicates.SplitRefused;
import org.vestka.directory.duplicates.Splits;
import org.vestka.directory.person.Gender;
import org.vestka.directory.person.Picture;
import org.vestka.directory.registry.PersonChange;
import org.vestka.directory.registry.PersonEditing;
import org.vestka.directory.registry.PersonFacts;
import org.vestka.directory.registry.Vouching;
import org.vestka.directory.testing.TestPeople;

/** What was made one is taken apart again as it was, and a page that tells of two people becomes two. */
class TakenApartTest extends TwoRecords {

    @Autowired
    private PersonEditing editing;

    @Autowired
    private Splits splits;

    private static SplitPart.Chosen chosen(SplitPreview seen, SplitPart.Kind kind, int number) {
        return seen.parts().stream()
                .filter(part -> part.kind() == kind)
                .toList()
                .get(number)
                .chosen();
    }

    @Test
    void whoIsJoinedOnceMoreIsTakenApartAgainWithAllLetters() {
        PersonId first = make.inColony();
        PersonId second = make.inColony();
        PersonId third = make.inColony();
        Letter one = accounts.as(writer, () -> reserve(first));
        Letter two = accounts.as(writer, () -> reserve(second));
        Letter three = accounts.as(writer, () -> reserve(third));
        joined(first, second, Set.of());
        Map<String, List<Map<String, Object>>> between = dump(first, third);
        JoiningId outer = joined(third, first, Set.of());
        assertThat(List.of(
                        letter(one).person(),
                        letter(two).person(),
                        letter(three).person()))
                .containsOnly(third);

        accounts.as(editor, () -> joinings.undo(outer));

        assertThat(dump(first, third)).isEqualTo(between);
        assertThat(List.of(letter(one).person(), letter(two).person())).containsOnly(first);
        assertThat(letter(three).person()).isEqualTo(third);
    }

    @Test
    void whatMovesNothingOfItKeepsNobodyFromTakingItApart() {
        PersonId kept = make.inColony();
        PersonId other = make.inColony();
        JoiningId act = joined(kept, other, Set.of());
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Vouching vouching =
                accounts.as(editor, () -> editing.verify(kept, page(kept).version(), true, null, TestPeople.SOURCE));
        accounts.as(editor, () -> editing.takeBack(vouching));
        registry.overrideReachability(kept, Reachability.INCOMMUNICADO, today, null, TestPeople.SOURCE);
        registry.putPicture(kept, null, TestPeople.SOURCE);

        assertThat(accounts.as(editor, () -> joinings.undoable(act))).isTrue();
        accounts.as(editor, () -> joinings.undo(act));
        assertThat(page(kept).stays()).hasSize(1);
        assertThat(page(other).stays()).hasSize(1);
        assertThat(page(other).reachability()).isNotEqualTo(page(kept).reachability());
    }

    @Test
    void aPortraitThatCameWithTheOtherAndWasChangedStays() {
        PersonId kept = make.inColony();
        PersonId other = make.inColony();
        byte[] drawn = {1, 2, 3};
        registry.putPicture(other, new Picture("image/jpeg", drawn), TestPeople.SOURCE);
        JoiningId act = joined(kept, other, Set.of());
        registry.putPicture(kept, null, TestPeople.SOURCE);

        assertThat(accounts.as(editor, () -> joinings.undoable(act))).isFalse();
    }

    @Test
    void whatWasChangedSinceIsNotTakenApart() {
        PersonId kept = make.inColony();
        PersonId other = make.inColony();
        JoiningId act = joined(kept, other, Set.of());
        assertThat(accounts.as(editor, () -> joinings.undoable(act))).isTrue();

        registry.change(new PersonChange(
                kept, PersonFacts.by(TestPeople.SOURCE).gender(Gender.FEMALE).build()));

        assertThat(accounts.as(editor, () -> joinings.undoable(act))).isFalse();
        assertThatThrownBy(() -> accounts.as(editor, () -> joinings.undo(act))).isInstanceOf(ChangedSinceJoining.class);
    }

    @Test
    void onePageOfTwoPeopleBecomesTwoAndIsJoinedAgain() {
        FacilityId here = make.facility();
        FacilityId there = make.facility();
        PersonId person = make.person()
                .stays(stay(here, "2021-01-10"), stay(there, "2022-02-01"))
                .register();
        Letter letter =
                accounts.as(writer, () -> letters.markPosted(reserve(person).code()));
        Letter open = accounts.as(writer, () -> reserve(person));
        accounts.as(writer, () -> adoptions.adopt(person, Rhythm.MONTHLY));
        Map<String, List<Map<String, Object>>> before = dump(person, person);
        SplitPreview seen = accounts.as(editor, () -> splits.preview(person));
        Set<SplitPart.Chosen> going = Set.of(
                chosen(seen, SplitPart.Kind.NAME, 0),
                chosen(seen, SplitPart.Kind.STAY, 1),
                chosen(seen, SplitPart.Kind.BORN, 0));
        assertThatThrownBy(() -> accounts.as(
                        editor,
                        () -> splits.split(person, seen.version(), Set.of(chosen(seen, SplitPart.Kind.STAY, 1)), true)))
                .isInstanceOf(SplitRefused.class);

        assertThat(accounts.as(editor, () -> splits.split(person, seen.version(), going, true)))
                .as("waits for another")
                .isEmpty();
        PersonId other = accounts.as(another, () -> splits.split(person, seen.version(), going, true))
                .flatMap(made -> accounts.as(another, () -> people.idOf(made)))
                .orElseThrow();

        assertThat(page(other).birthday()).isNotNull();
        assertThat(page(person).birthday()).isNull();
        assertThat(letter(letter).person()).as("it was addressed there").isEqualTo(other);
        assertThat(letter(open).person()).isEqualTo(other);
        assertThat(accounts.as(writer, () -> adoptions.mineOf(other))).isPresent();
        assertThat(attention.of(other).postedTotal()).isEqualTo(1);
        assertThat(attention.of(person).postedTotal()).isZero();
        assertThat(attention.of(person).adopters()).isZero();

        joined(person, other, Set.of());

        Map<String, List<Map<String, Object>>> after = dump(person, person);
        for (String table : List.of("letter", "adoption", "custody_stay", "person_attention", "person")) {
            assertThat(after.get(table))
                    .as(table)
                    .usingRecursiveComparison()
                    // an envelope that bears another name by now is held
                    .ignoringFields("state", "held_from", "hold_reason")
                    .isEqualTo(before.get(table));
        }
        assertThat(page(person).names()).hasSize(3);
    }
}
