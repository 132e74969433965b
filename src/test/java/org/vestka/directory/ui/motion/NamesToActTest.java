package org.vestka.directory.ui.motion;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vestka.accounts.Role;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.motion.NameMatching;
import org.vestka.directory.motion.NamedLine;
import org.vestka.directory.motion.NamedLine.Match;
import org.vestka.directory.person.NameRole;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.testing.TestPeople;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.SourceField;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.shared.ui.DayField;
import org.vestka.testing.SignedInAtTheScreen;
import org.vestka.testing.VestkaTest;

/** An editor pastes the names of those who were freed, decides who is meant, looks and approves, and takes it back. */
@VestkaTest
@Import(TestPeople.class)
class NamesToActTest extends SignedInAtTheScreen {

    @Autowired
    private TestPeople made;

    @Autowired
    private NameMatching matching;

    @Autowired
    private People people;

    NamesToActTest() {
        super(Role.EDITOR);
    }

    @Test
    void linesOfAMessageAreReadAndJudged() {
        PersonId one = named("Зміцер Вавёркін-Цалуйка", "Дмитрий Белкин-Целуйко", "1991-02-03");
        PersonId first = named("Янка Пташкевіч-Дрозд", "Иван Пташкевич-Дрозд", "1980-01-01");
        PersonId second = named("Янка Пташкевіч-Дрозд", "Иван Пташкевич-Дрозд", "1992-01-01");
        List<NamedLine> lines = matching.match("""
            1. Дмитрий Сергеевич Белкин-Целуйко, 1991 г.р., ИК-2

            2) Янка Пташкевіч-Дрозд
            3) Янка Пташкевіч-Дрозд (1992)
            • Белкин-Целуйко, Дмитрий
            Кквжщй Ъъыьфцщ
            Дмитрий Белкин-Целуйко; 1970
            """);
        assertThat(lines)
                .extracting(NamedLine::match)
                .containsExactly(
                        Match.CERTAIN, Match.UNSURE, Match.CERTAIN, Match.REPEATED, Match.NOBODY, Match.UNSURE);
        assertThat(lines.getFirst().candidates().getFirst().id()).isEqualTo(one);
        assertThat(lines.get(1).candidates()).extracting(item -> item.id()).contains(first, second);
        assertThat(lines.get(2).candidates().getFirst().id()).isEqualTo(second);
    }

    @Test
    void oneOfMoreNamesakesThanAreShownIsNeverCertain() {
        named("Ціт Кнігаўка-Бугай", "Тит Чибис-Выпь", "1991-02-03");
        for (int i = 0; i < 39; i++) {
            made.person()
                    .named(new PersonName(LanguageTag.BE, NameRole.ENVELOPE, "Ціт Кнігаўка-Бугай"))
                    .held(CustodyKind.RELEASED, null)
                    .register();
        }
        assertThat(matching.match("Ціт Кнігаўка-Бугай").getFirst().match()).isEqualTo(Match.UNSURE);
    }

    @Test
    void everyBearerOfASurnameCanBeReached() {
        for (int i = 0; i < 9; i++) {
            named("Ціт" + "абвгдежзі".charAt(i) + " Жаваранак-Грак", "Тит Жаворонок-Грач", "199" + i + "-02-03");
        }
        assertThat(matching.match("Жаваранак-Грак").getFirst().candidates()).hasSize(9);
    }

    @Test
    void aDayBeforeTheListKnowsThemIsSaidToBeTheReason() {
        named("Ганна Канапелька-Грак", "Анна Коноплянка-Грач", "1991-02-03");
        UI.getCurrent().navigate("motion/people/released");
        roundTrip();
        test(find(TextArea.class).single()).setValue("Ганна Канапелька-Грак");
        pressLast("Find them");
        test(find(SourceField.class).single()).setValue("The lists of today");
        find(DayField.class).single().setValue(LocalDate.of(2020, 1, 1));
        pressLast("Show whom it concerns");
        assertThat(find(Notification.class).all().getLast().getElement().getTextRecursively())
                .contains("on that day the list does not know them");
    }

    @Test
    void fromPastedNamesToAReleaseAndBack() {
        PersonId one = named("Ганна Канапелька-Шпак", "Анна Коноплянка-Скворцова", "1991-02-03");
        PersonId two = named("Вера Сініца-Гагара", "Вера Синица-Гагара", "1980-01-01");
        PersonId namesake = named("Вера Сініца-Гагара", "Вера Синица-Гагара", "1981-01-01");
        UI.getCurrent().navigate("motion/people/released");
        roundTrip();
        pressLast("Find them");
        assertThat(page()).contains("Write down at least one name.");
        test(find(TextArea.class).single()).setValue("Ганна Канапелька-Шпак\nВера Сініца-Гагара");
        pressLast("Find them");
        assertThat(page()).contains("Certain: 1", "For you to decide: 1");
        test(find(SourceField.class).single()).setValue("The lists of today");
        pressLast("Show whom it concerns");
        assertThat(page()).as("nothing is chosen for the editor").doesNotContain("Everyone concerned");
        assertThat(unsure().isInvalid()).isTrue();
        choose(two);
        assertThat(unsure().isInvalid()).isFalse();
        assertThat(unsure().getErrorMessage()).as("answered").isEmpty();
        pressLast("Show whom it concerns");
        assertThat(page()).contains("Everyone concerned", "People: 2.");
        pressLast("Approve: 2 freed");
        assertThat(people.brief(one).orElseThrow().custody()).isEqualTo(CustodyKind.RELEASED);
        assertThat(people.brief(two).orElseThrow().custody()).isEqualTo(CustodyKind.RELEASED);
        assertThat(people.brief(namesake).orElseThrow().custody()).isEqualTo(CustodyKind.COLONY);
        assertThat(page()).contains("Freed (people: 2)");

        pressLast("Undo");
        assertThat(people.brief(one).orElseThrow().custody()).isEqualTo(CustodyKind.COLONY);
        assertThat(page()).contains("taken back");
    }

    @Test
    void onePersonIsActedOnFromTheirPage() {
        PersonId person = made.inColony();
        UI.getCurrent()
                .navigate("people/"
                        + people.brief(person).orElseThrow().publicId().value());
        roundTrip();
        assertThat(page()).contains("Was freed", "Was moved");
        DirectoryNavigation.open(
                DirectoryNavigation.moved(people.brief(person).orElseThrow().publicId()));
        roundTrip();
        assertThat(page()).contains("Ales Prydumany");
    }

    @Test
    void whoIsNamedAlreadyOrFreeAlreadyIsSaidToBe() {
        PersonId named = named("Леанід Слонка-Бакас", "Леонид Слонка-Бекас", "1981-02-03");
        PersonId free = made.person()
                .named(new PersonName(LanguageTag.BE, NameRole.ENVELOPE, "Леанід Слонка-Бакас"))
                .born(PartialDate.parse("1966-05-06"))
                .held(CustodyKind.RELEASED, null)
                .register();
        UI.getCurrent().navigate("motion/people/released");
        roundTrip();
        test(find(TextArea.class).single()).setValue("Леанід Слонка-Бакас\n3. Леанід Слонка-Бакас, 1980");
        pressLast("Find them");
        assertThat(page()).contains("Certain: 1", "For you to decide: 1");

        assertThat(unsure().getItemLabelGenerator().apply(named.value()))
                .contains("the line “Леанід Слонка-Бакас” names this person already");
        assertThat(unsure().getItemLabelGenerator().apply(free.value())).contains("nothing would change");
    }

    private void choose(PersonId person) {
        unsure().setValue(person.value());
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Long> unsure() {
        return (RadioButtonGroup<Long>) find(RadioButtonGroup.class).single();
    }

    private PersonId named(String belarusian, String russian, String born) {
        return made.person()
                .named(
                        new PersonName(LanguageTag.BE, NameRole.ENVELOPE, belarusian),
                        new PersonName(LanguageTag.RU, NameRole.ENVELOPE, russian))
                .born(PartialDate.parse(born))
                .held(CustodyKind.COLONY, made.facility())
                .register();
    }
}
