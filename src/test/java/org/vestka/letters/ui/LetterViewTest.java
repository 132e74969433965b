package org.vestka.letters.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.attention.Attention;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.registry.FacilityRegistry;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.letters.DeliverySign;
import org.vestka.letters.Letter;
import org.vestka.letters.LetterKind;
import org.vestka.letters.LetterService;
import org.vestka.letters.Posting;
import org.vestka.letters.SaidDay;
import org.vestka.letters.SignKind;
import org.vestka.letters.SignSource;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.shared.ui.CopyButton;
import org.vestka.shared.ui.TimelineEntry;

class LetterViewTest extends AtTheScreen {

    @Autowired
    private LetterService letters;

    @Autowired
    private Attention attention;

    @Autowired
    private Registry registry;

    @Autowired
    private FacilityRegistry facilities;

    @Autowired
    private DSLContext sql;

    @Test
    void aPostingIsTakenBackOnItsDayAndNotAfterwards() {
        PersonId person = made.inColony();
        Letter letter = posted(person);
        open(letter);
        assertThat(page()).contains("It is on its way. Thank you.", "until midnight");
        press("Not posted after all");
        assertThat(attention.of(person).postedTotal()).isZero();
        assertThat(page()).doesNotContain("It is on its way");

        letters.markPosted(letter.code());
        sql.execute(
                "update letter set posted_at = date_sub(posted_at, interval 26 hour),"
                        + " posted_noted_at = date_sub(posted_noted_at, interval 26 hour) where id = ?",
                letter.id().value());
        open("my");
        open(letter);
        assertThat(offers("Not posted after all")).isFalse();
        assertThat(page()).contains("No sign does not mean not delivered.");
    }

    @Test
    void aSignIsNotedContradictedAndTakenBack() {
        Letter letter = posted(made.inColony());
        open(letter);
        choose("Who says so?", "The family or the lawyer");
        choose("What did you learn?", "The family or the lawyer says it arrived");
        press("Note it");
        assertThat(page()).contains("A sign came", "a fair sign").doesNotContain("contradicts itself");
        choose("What did you learn?", "It came back with a stamp");
        press("Note it");
        assertThat(page())
                .contains("Signs disagree", "a strong sign", "a fair sign", "What you noted contradicts itself")
                .contains("It arrived: The family or the lawyer says it arrived.")
                .contains("It did not: It came back with a stamp.");
        assertThat(letters.letter(letter.code()).signs()).hasSize(2);

        sql.execute(
                "update delivery_sign set recorded_at = date_sub(recorded_at, interval 9 day) where letter_id = ?",
                letter.id().value());
        open("my");
        open(letter);
        takeBack("It came back with a stamp");
        assertThat(page()).contains("A sign came", "a fair sign").doesNotContain("Signs disagree", "a strong sign");
        pressLast("Undo");
        assertThat(page()).contains("Signs disagree", "a strong sign");
    }

    @Test
    void theDayOfASignLiesBetweenPostingAndTodayWhereTheWriterIs() {
        AnotherDay elsewhere = AnotherDay.than(Instant.now(Clock.systemUTC()));
        inZone(elsewhere.zone());
        Letter letter = posted(made.inColony());
        sql.execute(
                "update letter set posted_at = date_sub(posted_at, interval 3 day) where id = ?",
                letter.id().value());
        open(letter);
        LocalDate today = LocalDate.ofInstant(elsewhere.now(), elsewhere.zone());
        DatePicker day = find(DatePicker.class).single();
        assertThat(day.getValue()).isEqualTo(today);
        assertThat(day.getMin()).isEqualTo(today.minusDays(3));
        assertThat(day.getMax()).isEqualTo(today);

        choose("What did you learn?", "An answer came");
        day.setValue(today.plusDays(1));
        press("Note it");
        assertThat(letters.letter(letter.code()).signs()).isEmpty();
        assertThat(day.isInvalid()).isTrue();
        assertThat(day.getErrorMessage()).contains("The day must lie between the posting and today");
        assertThat(find(Notification.class).exists()).isFalse();
    }

    @Test
    void whatIsMissingOfASignIsSaidAtItsFieldUntilItIsThere() {
        Letter letter = posted(made.inColony());
        open(letter);
        press("Note it");
        press("Note it");
        RadioButtonGroup<?> kind =
                find(RadioButtonGroup.class).withCaption("What did you learn?").single();
        assertThat(kind.isInvalid()).isTrue();
        assertThat(kind.getErrorMessage()).isEqualTo("Choose what you learned.");
        assertThat(find(Notification.class).exists()).isFalse();

        choose("What did you learn?", "An answer came");
        assertThat(kind.isInvalid()).isFalse();
        press("Note it");
        assertThat(letters.letter(letter.code()).signs()).hasSize(1);
    }

    @Test
    void whoseOwnWordIsPossibleIsNoLongerHeld() {
        PersonId person = made.inColony();
        Letter letter = posted(person);
        open(letter);
        assertThat(sources()).contains(SignSource.WRITER).doesNotContain(SignSource.RELEASED_PERSON);

        registry.release(List.of(person), CustodyKind.RELEASED_PARDON, null, TestPeople.SOURCE);
        open("my");
        open(letter);
        assertThat(sources()).contains(SignSource.WRITER, SignSource.RELEASED_PERSON);
        assertThat(find(CopyButton.class).withText("Copy the link").exists()).isFalse();
        choose("Who says so?", "The person, after release");
        assertThat(find(CopyButton.class).withText("Copy the link").exists()).isTrue();
        choose("What did you learn?", "The person said after release that it was never given to them");
        press("Note it");
        assertThat(page()).contains("Did not arrive", "a strong sign").doesNotContain("Came back");
    }

    @Test
    void ofWhoeverWasFreeForATimeTheirOwnWordIsOfferedStill() {
        PersonId person = made.inColony();
        Letter letter = posted(person);
        registry.release(List.of(person), CustodyKind.RELEASED_PARDON, null, TestPeople.SOURCE);
        registry.openStay(
                person,
                StayDraft.of(CustodyKind.REMAND, made.facility(), PartialDate.of(LocalDate.now(Clock.systemUTC()))),
                TestPeople.SOURCE);
        open(letter);
        assertThat(sources()).contains(SignSource.RELEASED_PERSON);

        choose("Who says so?", "The person, after release");
        choose("What did you learn?", "The person said after release that it was never given to them");
        press("Note it");

        assertThat(page()).contains("Did not arrive", "a strong sign");
        open("word/" + letter.code().value());
        assertThat(page()).as("who is held says nothing by the link").contains("There is nothing to say here");
    }

    @Test
    void whoIsFreeSaysSoThemselvesAndNobodyIsNamed() {
        PersonId person = made.inColony();
        Letter letter = posted(person);
        String name = name(person);
        open("word/" + letter.code().value());
        assertThat(page()).contains("There is nothing to say here");

        registry.release(List.of(person), CustodyKind.RELEASED_PARDON, null, TestPeople.SOURCE);
        open("my");
        open("word/" + letter.code().value());
        assertThat(page()).contains("a letter was posted to you").doesNotContain(name);
        press("It was never given to me");
        assertThat(page()).contains("You said that it was never given to you.");
        press("It was given to me");
        assertThat(page()).contains("You said that it was given to you.");
        assertThat(letters.letter(letter.code()).signs())
                .extracting(DeliverySign::kind)
                .containsExactly(SignKind.OWN_WORD);
        open("word/nothing");
        assertThat(page()).contains("There is nothing to say here");
    }

    @Test
    void takingAPostingBackTellsBeforehandThatTheSignsGoWithIt() {
        Letter letter = posted(made.inColony());
        open(letter);
        assertThat(page()).contains("It is on its way. Thank you.", "Promise the next one", "Write to somebody else");
        choose("What did you learn?", "An answer came");
        press("Note it");
        assertThat(page()).doesNotContain("It is on its way", "No sign does not mean");

        press("Not posted after all");
        assertThat(find(ConfirmDialog.class).single().getElement().getProperty("message"))
                .contains("The sign you noted goes with it.");
        assertThat(letters.letter(letter.code()).signs()).hasSize(1);
        test(find(ConfirmDialog.class).single()).confirm();
        roundTrip();
        assertThat(letters.letter(letter.code()).signs()).isEmpty();
        assertThat(page()).contains("Reserved");
    }

    @SuppressWarnings("unchecked")
    private List<SignSource> sources() {
        return ((RadioButtonGroup<SignSource>)
                        find(RadioButtonGroup.class).withCaption("Who says so?").single())
                .getListDataView()
                .getItems()
                .toList();
    }

    @Test
    void whatHappenedIsToldInDaysWhereTheWriterIs() {
        AnotherDay elsewhere = AnotherDay.than(Instant.now(Clock.systemUTC()));
        inZone(elsewhere.zone());
        Letter letter = posted(made.inColony());
        sql.execute(
                "update letter set written_at = ? where id = ?",
                LocalDateTime.ofInstant(elsewhere.event(), ZoneOffset.UTC),
                letter.id().value());
        open(letter);
        assertThat(happened()).containsExactly("Posted today", "Written " + elsewhere.there(), "Reserved today");
    }

    private List<String> happened() {
        return find(TimelineEntry.class).all().stream()
                .map(entry -> entry.getElement().getTextRecursively())
                .toList();
    }

    private void takeBack(String sign) {
        test(find(Button.class)
                        .withAttribute("aria-label", "Take back: " + sign)
                        .single())
                .click();
        roundTrip();
    }

    @Test
    void afterAMoveOneGoesOnToTheNewAddress() {
        FacilityId colony = made.facility();
        PersonId person = made.person().held(CustodyKind.COLONY, colony).register();
        Letter letter = letters.reserve(person, LetterKind.LETTER, LanguageTag.BE);
        facilities.move(
                colony, TestPeople.address(8100), PartialDate.of(LocalDate.now(Clock.systemUTC())), TestPeople.SOURCE);

        open("write/" + publicId(person));
        assertThat(place()).isEqualTo("letter/" + letter.code().value());
        assertThat(page()).contains("The address has changed since this letter was begun");
        press("Go on to the new address");

        assertThat(place()).isEqualTo("write/" + publicId(person) + "/envelope");
        assertThat(page()).contains("ПК № 8100");
    }

    @Test
    void afterAReleaseThereIsNothingToGoOnTo() {
        PersonId person = made.inColony();
        Letter letter = letters.reserve(person, LetterKind.LETTER, LanguageTag.BE);
        registry.release(List.of(person), CustodyKind.RELEASED_PARDON, null, TestPeople.SOURCE);
        open(letter);
        assertThat(page()).contains("was released before you posted the letter");
        assertThat(offers("Go on to the new address")).isFalse();
        press("I had already posted it");
        assertThat(page()).contains("It is on its way");
    }

    @Test
    void whatWasGivenBackCanBeBegunAgain() {
        PersonId person = made.inColony();
        Letter letter = letters.reserve(person, LetterKind.LETTER, LanguageTag.BE);
        open(letter);
        press("Give the letter back");
        assertThat(page()).contains("You gave this letter back.");
        assertThat(find(Anchor.class).withText("Begin another letter").single().getHref())
                .endsWith("write/" + publicId(person));
    }

    @Test
    void anothersLetterIsNotFound() {
        open("letter/222222222222");
        assertThat(page()).doesNotContain("What happened");
    }

    private Letter posted(PersonId person) {
        return letters.markPosted(
                letters.reserve(person, LetterKind.LETTER, LanguageTag.BE).code());
    }

    private void open(Letter letter) {
        open("letter/" + letter.code().value());
    }

    @Test
    void whatIsKnownByTheMonthIsNotedByTheMonth() {
        Letter letter = posted(made.inColony());
        sql.execute(
                "update letter set posted_at = date_sub(posted_at, interval 70 day) where id = ?",
                letter.id().value());
        open(letter);
        choose("What did you learn?", "An answer came");
        choose("What do you know of the time?", "Only the month");
        press("Note it");
        assertThat(letters.letter(letter.code()).signs()).isEmpty();
        ComboBox<PartialDate> months = month();
        assertThat(months.getErrorMessage()).isEqualTo("Choose a month.");

        YearMonth lastMonth = YearMonth.now(Clock.systemUTC()).minusMonths(1);
        months.setValue(PartialDate.ofMonth(lastMonth.getYear(), lastMonth.getMonthValue()));
        press("Note it");

        assertThat(letters.letter(letter.code()).signs())
                .extracting(DeliverySign::seenOn)
                .containsExactly(PartialDate.ofMonth(lastMonth.getYear(), lastMonth.getMonthValue()));
        assertThat(happened().getFirst())
                .contains(lastMonth.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " "
                        + lastMonth.getYear());
    }

    @SuppressWarnings("unchecked")
    private ComboBox<PartialDate> month() {
        return (ComboBox<PartialDate>)
                find(ComboBox.class).withCaption("In which month?").single();
    }

    @Test
    void whereItWasPostedStandsInWhatHappened() {
        PersonId person = made.inColony();
        Letter letter = letters.reserve(person, LetterKind.LETTER, LanguageTag.BE);
        SaidDay today = SaidDay.today(Instant.now(Clock.systemUTC()), ZoneOffset.UTC);
        letters.markPosted(letter.code(), new Posting(today, new CountryCode("GE")));
        open(letter);
        assertThat(happened()).containsExactly("Posted todayfrom: Georgia", "Reserved today");
    }
}
