package org.vestka.directory.ui.person;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vestka.accounts.Role;
import org.vestka.directory.CountryCode;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.person.NameRole;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.place.Places;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.ui.EnvelopeSheet;
import org.vestka.testing.SignedInAtTheScreen;
import org.vestka.testing.VestkaTest;

/** Somebody held in Russia of whom only the whole name is known: what is missing is said, and an editor writes it down. */
@VestkaTest
@Import(TestPeople.class)
class NamePartsAtTheScreenTest extends SignedInAtTheScreen {

    @Autowired
    private TestPeople made;

    @Autowired
    private Places places;

    @Autowired
    private People people;

    NamePartsAtTheScreenTest() {
        super(Role.EDITOR);
    }

    @Test
    void whatIsMissingIsSaidAndWrittenDownPartByPart() {
        PersonId person = made.person()
                .in(new CountryCode("RU"))
                .named(new PersonName(LanguageTag.RU, NameRole.ENVELOPE, "Иван Выдуманный"))
                .born(null)
                .held(CustodyKind.PRISON, places.page("RU-33-T-2").orElseThrow().id())
                .register();
        UI.getCurrent()
                .navigate("people/"
                        + people.brief(person).orElseThrow().publicId().value());
        roundTrip();
        assertThat(page()).contains("surname, first name, patronymic, year of birth");

        press("Write it down");
        assertThat(field("Surname").isInvalid()).isTrue();
        test(field("Surname")).setValue("Выдуманный");
        test(field("First name")).setValue("Иван");
        test(find(Checkbox.class).all().stream()
                        .filter(box -> "Has no patronymic".equals(box.getLabel()))
                        .findFirst()
                        .orElseThrow())
                .click();
        test(find(IntegerField.class).single()).setValue(1990);
        press("Write it down");

        assertThat(find(EnvelopeSheet.class).single().text()).startsWith("Выдуманный Иван, 1990\u00a0г.\u00a0р.");
        assertThat(page())
                .contains("Or typed on a screen", "PrisonMail", "gives the sender’s data to the state")
                .contains("Prison");
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(each -> label.equals(each.getLabel()))
                .findFirst()
                .orElseThrow();
    }
}
