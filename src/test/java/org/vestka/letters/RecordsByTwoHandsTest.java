package org.vestka.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Role;
import org.vestka.directory.PersonId;
import org.vestka.directory.PublicId;
import org.vestka.directory.corrections.CorrectionKind;
import org.vestka.directory.corrections.CorrectionsThere;
import org.vestka.directory.duplicates.FactChoice;
import org.vestka.directory.duplicates.FactKey;
import org.vestka.directory.duplicates.Joined;
import org.vestka.directory.duplicates.Joinings;
import org.vestka.directory.duplicates.SplitDone;
import org.vestka.directory.duplicates.SplitPart;
import org.vestka.directory.duplicates.SplitPart.Chosen;
import org.vestka.directory.duplicates.SplitPreview;
import org.vestka.directory.duplicates.SplitRefused;
import org.vestka.directory.duplicates.Splits;
import org.vestka.directory.duplicates.Splitting;
import org.vestka.directory.person.NameRole;
import org.vestka.directory.person.NameWithMore;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.person.PersonPage;
import org.vestka.directory.person.Publication;
import org.vestka.directory.registry.PersonEditing;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.LanguageTag;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

/** What one editor alone cannot bring to light, or onto an envelope, by joining and splitting records. */
@VestkaTest
@Import(TestPeople.class)
class RecordsByTwoHandsTest {

    @Autowired
    private TestPeople make;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Joinings joinings;

    @Autowired
    private Splits splits;

    @Autowired
    private PersonEditing editing;

    @Autowired
    private People people;

    @Autowired
    private DSLContext sql;

    private AccountId editor;
    private AccountId another;

    @BeforeEach
    void accounts() {
        editor = accounts.make(Role.EDITOR);
        another = accounts.make(Role.EDITOR);
    }

    @Test
    void aPageIsMadeTwoOnceAnotherSaysTheSame() {
        PersonId person = make.inColony();
        SplitPreview seen = accounts.as(editor, () -> splits.preview(person));
        Set<Chosen> name = some(seen, SplitPart.Kind.NAME);
        Set<Chosen> stay = some(seen, SplitPart.Kind.STAY);

        assertThat(split(editor, seen, name)).isEmpty();
        assertThat(split(editor, seen, name))
                .as("one\u2019s own hand is no second")
                .isEmpty();
        assertThat(split(
                        another,
                        seen,
                        Stream.concat(name.stream(), stay.stream()).collect(Collectors.toSet())))
                .as("another proposal takes the place of the first")
                .isEmpty();
        accounts.as(editor, () -> {
            assertThat(splits.waiting(0, 9)).extracting(Splitting::person).contains(person);
            splits.decline(person);
            assertThat(splits.waiting(0, 9)).extracting(Splitting::person).doesNotContain(person);
            return null;
        });
        assertThat(split(another, seen, name)).isEmpty();

        PublicId other = split(editor, seen, name).orElseThrow();

        assertThat(people.page(other)).isPresent();
        assertThat(accounts.as(editor, () -> splits.done(0, 9)))
                .extracting(SplitDone::person)
                .contains(person);
    }

    @Test
    void whileSomebodyWishesToBeHiddenNoSecondPageIsShown() {
        PersonId person = make.inColony();
        SplitPreview seen = accounts.as(editor, () -> splits.preview(person));
        Set<Chosen> name = some(seen, SplitPart.Kind.NAME);
        new CorrectionsThere(sql).flood(person, CorrectionKind.HIDE, LocalDate.now(ZoneOffset.UTC), 1, "please");

        accounts.as(editor, () -> assertThatThrownBy(() -> splits.split(person, seen.version(), name, false))
                .isInstanceOf(SplitRefused.class)
                .hasMessage("NOT_NOW"));
    }

    private Optional<PublicId> split(AccountId as, SplitPreview seen, Set<Chosen> going) {
        return accounts.as(as, () -> splits.split(seen.person(), seen.version(), going, false));
    }

    private static Set<Chosen> some(SplitPreview seen, SplitPart.Kind kind) {
        return seen.parts().stream()
                .filter(part -> part.kind() == kind)
                .limit(1)
                .map(SplitPart::chosen)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Хавер Выдуманы, а/с 35, 220030 Мінск", "Хавер Выдуманы 35", "Хавер Выдуманы / Мінск"})
    void aNameOnPaperIsNoAddress(String words) {
        PersonId person = make.inColony();
        PersonName poisoned = name(NameRole.ENVELOPE, words);
        assertThatThrownBy(() -> accounts.as(
                        editor, () -> editing.putName(person, page(person).version(), poisoned)))
                .isInstanceOf(NameWithMore.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ян-Мікола Прыдуманы", "Мар’яна О\u2019Хара (Сідаровіч)", "Я. Прыдуманы"})
    void namesAreNames(String words) {
        PersonId person = make.inColony();
        accounts.as(editor, () -> {
            editing.putName(person, page(person).version(), name(NameRole.ENVELOPE, words));
            return null;
        });
        assertThat(page(person).names()).extracting(PersonName::name).contains(words);
    }

    @Test
    void joiningAsksAboutTheNameOfALanguageWhateverItsUse() {
        PersonId kept =
                make.person().named(name(NameRole.DISPLAY, "Ян Прыдуманы")).register();
        PersonId other =
                make.person().named(name(NameRole.ENVELOPE, "Хавер Выдуманы")).register();
        List<FactKey> asked = accounts.as(editor, () -> joinings.preview(kept, other)).choices().stream()
                .map(FactChoice::key)
                .toList();
        assertThat(asked).anySatisfy(key -> assertThat(key.stored()).contains("ENVELOPE be"));

        joined(kept, other, Set.of());

        assertThat(page(kept).names())
                .filteredOn(
                        name -> name.role() != NameRole.ALIAS && name.language().equals(LanguageTag.BE))
                .extracting(PersonName::name)
                .containsExactly("Ян Прыдуманы");
        assertThat(page(kept).names()).extracting(PersonName::name).contains("Хавер Выдуманы");
    }

    @Test
    void whatIsShownLessByTwoIsNotShownMoreByOne() {
        PersonId kept = make.person().published(Publication.LIMITED).register();
        PersonId other = make.person().register();
        PublicId otherPage = page(other).publicId();
        Joined act = joined(kept, other, Set.of());

        assertThat(accounts.as(editor, () -> joinings.undo(act.act()))).isTrue();
        assertThat(accounts.as(editor, () -> joinings.undo(act.act()))).isTrue();
        assertThat(people.page(otherPage)).isEmpty();

        assertThat(accounts.as(another, () -> joinings.undo(act.act()))).isFalse();
        assertThat(people.page(otherPage)).isPresent();
    }

    private Joined joined(PersonId kept, PersonId other, Set<FactKey> taken) {
        join(editor, kept, other, taken);
        return join(another, kept, other, taken);
    }

    private Joined join(AccountId as, PersonId kept, PersonId other, Set<FactKey> taken) {
        return accounts.as(as, () -> {
            var seen = joinings.preview(kept, other);
            return joinings.join(kept, seen.keptVersion(), other, seen.otherVersion(), taken);
        });
    }

    private PersonPage page(PersonId person) {
        return accounts.as(
                editor,
                () -> people.page(people.brief(person).orElseThrow().publicId()).orElseThrow());
    }

    private static PersonName name(NameRole role, String name) {
        return new PersonName(LanguageTag.BE, role, name);
    }
}
