package org.vestka.letters.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.accounts.MyAccount;
import org.vestka.adoption.AdoptionService;
import org.vestka.adoption.Rhythm;
import org.vestka.directory.CountryCode;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.place.FacilityKind;
import org.vestka.letters.LetterKind;
import org.vestka.letters.PastLetters;
import org.vestka.mail.MailPurpose;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;

class AdoptViewTest extends AtTheScreen {

    @Autowired
    private MyAccount mine;

    @Autowired
    private PastLetters past;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private AdoptionService adoptions;

    @Test
    void aRhythmIsPromisedAndChanged() {
        PersonId person = made.inColony();
        open("my/adopt/" + publicId(person));
        choose("How often?", "A letter for each birthday");
        press("Promise");
        assertThat(place()).isEqualTo("write/" + publicId(person));
        assertThat(adoptions.mineOf(person).orElseThrow().rhythm()).isEqualTo(Rhythm.BIRTHDAYS);
        assertThat(notice()).endsWith(": promised. A letter for each birthday.");

        open("my/adopt/" + publicId(person));
        assertThat(page()).contains("Change your promise");
        choose("How often?", "A letter every month");
        press("Promise");
        assertThat(place()).isEqualTo("my");
        assertThat(page()).contains(name(person), "A letter every month");
    }

    @Test
    void theNextLetterToWhomOneHasJustWrittenIsPromisedAndNoneIsBegunToday() {
        PersonId person = made.inColony();
        transaction.executeWithoutResult(work -> past.posted(
                supporter,
                person,
                LetterKind.LETTER,
                LanguageTag.BE,
                Instant.now(Clock.systemUTC()).minusSeconds(60)));
        open("my/adopt/" + publicId(person));
        press("Promise");
        assertThat(place()).isEqualTo("my");
        assertThat(notice())
                .isEqualTo(people.brief(person).orElseThrow().originalName()
                        + ": promised. One letter. Next letter due in 2 weeks.");
    }

    @Test
    void whoeverHasNoAddressIsPromisedALetterForTheDayThereIsOne() {
        PersonId person = made.person()
                .held(CustodyKind.COLONY, made.facilityWithoutAddress(new CountryCode("BY"), FacilityKind.COLONY))
                .register();
        open("my/adopt/" + publicId(person));
        press("Promise");
        assertThat(place()).isEqualTo("my");
        assertThat(notice()).endsWith("No address now. We tell you when there is one. Until then nothing is due.");
    }

    private String notice() {
        return find(Notification.class).all().getLast().getElement().getTextRecursively();
    }

    @Test
    void withoutABirthdayNoneIsPromised() {
        PersonId person = made.person()
                .born(PartialDate.parse("1988"))
                .held(CustodyKind.COLONY, made.facility())
                .register();
        open("my/adopt/" + publicId(person));
        assertThat(page()).contains("The birthday is not known");
    }

    @Test
    void whereThePostIsTooSlowForTheComingBirthdayItIsSaid() {
        LocalDate soon = LocalDate.now(ZoneOffset.UTC).plusDays(5).withYear(1988);
        open("my/adopt/" + publicId(bornOn(soon)));
        assertThat(page()).contains("The birthday comes in 5 days, and a letter takes about 21 days.");

        open("my/adopt/" + publicId(bornOn(soon.plusDays(60))));
        assertThat(page()).doesNotContain("The birthday comes");
    }

    private PersonId bornOn(LocalDate day) {
        return made.person()
                .born(PartialDate.parse(day.toString()))
                .held(CustodyKind.COLONY, made.facility())
                .register();
    }

    @Test
    void nothingIsPromisedToSomebodyAtHome() {
        PersonId person = made.person().held(CustodyKind.HOME_CONFINEMENT, null).register();
        open("my/adopt/" + publicId(person));
        assertThat(page()).contains("is confined to a home");
        assertThat(offers("Promise")).isFalse();
    }

    @Test
    void whoHasAnAddressAndNoRemindersIsToldSo() {
        PersonId person = made.inColony();
        open("my/adopt/" + publicId(person));
        assertThat(hint().isVisible()).isFalse();
        mine.setConsent(MailPurpose.REMINDER, false);
        open("my");
        open("my/adopt/" + publicId(person));
        assertThat(hint().isVisible()).isTrue();
        assertThat(page()).contains("reminders are off", "Switch them on in your account");
    }

    private RemindersHint hint() {
        return (RemindersHint) UI.getCurrent()
                .getChildren()
                .flatMap(AdoptViewTest::all)
                .filter(RemindersHint.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Component> all(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(AdoptViewTest::all));
    }
}
