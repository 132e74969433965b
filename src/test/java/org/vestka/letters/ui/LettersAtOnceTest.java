package org.vestka.letters.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.directory.CountryCode;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.letters.Letter;
import org.vestka.letters.LetterKind;
import org.vestka.letters.LetterService;
import org.vestka.letters.LetterState;
import org.vestka.letters.PastLetters;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.ui.DayField;

/** After an evening somebody marks what they wrote and posted, all in one act. */
class LettersAtOnceTest extends AtTheScreen {

    @Autowired
    private PastLetters past;

    @Autowired
    private LetterService letters;

    @Autowired
    private Registry registry;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void chosenOnesArePostedOnADayFromACountryAndTakenBackAsAWhole() {
        List<Letter> table = begun(3);
        open("my");
        assertThat(offers("Posted")).isFalse();
        choose(table.get(0));
        choose(table.get(2));
        assertThat(page()).contains("2 chosen");

        press("Posted");
        LocalDate yesterday = LocalDate.now(Clock.systemUTC()).minusDays(1);
        find(DayField.class).single().setValue(yesterday);
        country().setValue(new CountryCode("LT"));
        pressLast("Posted");

        assertThat(page()).contains("You noted 2 letters as posted together today");
        for (Letter letter : List.of(table.get(0), table.get(2))) {
            Letter now = letters.letter(letter.code()).letter();
            assertThat(now.state()).isEqualTo(LetterState.POSTED);
            assertThat(now.postedOn()).isEqualTo(yesterday);
            assertThat(now.postedFrom()).isEqualTo(new CountryCode("LT"));
        }
        assertThat(state(table.get(1))).isEqualTo(LetterState.RESERVED);

        open("my");
        press("Not posted after all");
        test(find(ConfirmDialog.class).single()).confirm();
        roundTrip();
        assertThat(notice()).contains("2 letters are not posted after all.");
        assertThat(page()).doesNotContain("together today");
        assertThat(table).extracting(this::state).containsOnly(LetterState.RESERVED);
    }

    @Test
    void allThatAreShownAreWrittenAndNotWrittenAgain() {
        List<Letter> table = begun(3);
        open("my");
        all(true);
        press("Written");
        pressLast("Written");
        assertThat(notice()).contains("3 letters are noted as written.");
        assertThat(table).extracting(this::state).containsOnly(LetterState.WRITTEN);

        pressLast("Undo");
        assertThat(table).extracting(this::state).containsOnly(LetterState.RESERVED);
        letters.markWritten(table.getFirst().code());
        open("my");
        all(true);
        press("Not written yet");
        assertThat(notice()).contains("1 letter is not written yet.", "2 were so before.");
        assertThat(table).extracting(this::state).containsOnly(LetterState.RESERVED);
    }

    @Test
    void whatCouldNotFollowIsNamedWithWhyAndLeadsToItsPage() {
        List<Letter> table = begun(3);
        Letter moved = table.get(1);
        open("my");
        all(true);
        press("Posted");
        registry.openStay(moved.person(), StayDraft.of(CustodyKind.COLONY, made.facility(), null), TestPeople.SOURCE);
        letters.giveBack(table.get(2).code());
        pressLast("Posted");

        assertThat(page())
                .contains("1 letter is noted as posted.", "2 letters stay as they were")
                .contains(
                        name(moved.person()) + ": held, because the person was moved",
                        name(table.get(2).person()) + ": given back, or its time has ended");
        assertThat(find(Anchor.class).withText(name(moved.person())).all())
                .anyMatch(link -> link.getHref().equals("letter/" + moved.code().value()));
        assertThat(state(table.get(0))).isEqualTo(LetterState.POSTED);
    }

    @Test
    void whatAnotherWindowHasPostedStaysAsItWasSaidThere() {
        List<Letter> table = begun(2);
        open("my");
        all(true);
        press("Posted");
        table.forEach(letter -> letters.markPosted(letter.code()));
        pressLast("Posted");
        assertThat(notice()).contains("Nothing was changed.", "2 were so before.");
    }

    @Test
    void aDayBeforeTheFirstOfThemWasBegunIsRefusedAtTheField() {
        List<Letter> table = begun(1);
        open("my");
        all(true);
        press("Posted");
        DayField day = find(DayField.class).single();
        LocalDate begun = LocalDate.now(Clock.systemUTC()).minusDays(5);
        assertThat(day.getMin()).isEqualTo(begun);
        day.setValue(begun.minusDays(1));
        pressLast("Posted");
        assertThat(day.isInvalid()).isTrue();
        assertThat(state(table.getFirst())).isEqualTo(LetterState.RESERVED);
    }

    /** Begun five days ago. */
    private List<Letter> begun(int many) {
        Instant then = Instant.now(Clock.systemUTC()).minus(Duration.ofDays(5));
        List<PersonId> people = Stream.generate(made::inColony).limit(many).toList();
        transactions.executeWithoutResult(work ->
                people.forEach(person -> past.reserved(supporter, person, LetterKind.LETTER, LanguageTag.BE, then)));
        return people.stream().map(person -> letters.open(person).orElseThrow()).toList();
    }

    private LetterState state(Letter letter) {
        return letters.letter(letter.code()).letter().state();
    }

    private void choose(Letter letter) {
        Checkbox box = find(Checkbox.class).all().stream()
                .filter(each -> each.getAriaLabel()
                        .filter(("Choose the letter to " + name(letter.person()))::equals)
                        .isPresent())
                .findFirst()
                .orElseThrow();
        test(box).click();
        roundTrip();
    }

    private void all(boolean chosen) {
        Checkbox all = find(Checkbox.class).all().stream()
                .filter(each -> each.getLabel() != null && each.getLabel().startsWith("Choose"))
                .findFirst()
                .orElseThrow();
        assertThat(all.getValue()).isEqualTo(!chosen);
        test(all).click();
        roundTrip();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<CountryCode> country() {
        return (ComboBox<CountryCode>) find(ComboBox.class).single();
    }

    private String notice() {
        return find(Notification.class).all().getLast().getElement().getTextRecursively();
    }
}
