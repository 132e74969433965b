package org.vestka.directory.duplicates.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.vestka.tables.Tables.LIKELY_PAIR;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Role;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.duplicates.LookNow;
import org.vestka.directory.duplicates.LookingForDuplicates;
import org.vestka.directory.person.NameRole;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

/** Two pages of one person, from the night in which they are found to the one that stays. */
@VestkaTest
@Import(TestPeople.class)
class DuplicatesViewTest extends SpringBrowserlessTest {

    private static final String LETTERS = "абвгдежзіклмнопрстуфх";

    @Autowired
    private TestPeople make;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private LookingForDuplicates looking;

    @Autowired
    private LookNow looks;

    @Autowired
    private People people;

    @Autowired
    private DSLContext sql;

    private PersonId one;
    private PersonId other;
    private AccountId editor;

    @BeforeEach
    void oneManTwice() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        sql.deleteFrom(LIKELY_PAIR).execute();
        editor = accounts.make(Role.EDITOR);
        // nobody else is called so
        StringBuilder surname = new StringBuilder("Жураўл");
        new Random().ints(8, 0, LETTERS.length()).forEach(letter -> surname.append(LETTERS.charAt(letter)));
        one = held(new PersonName(LanguageTag.BE, NameRole.ENVELOPE, "Мікола " + surname), "1981-03-05");
        other = held(new PersonName(LanguageTag.BE, NameRole.ENVELOPE, surname + " Мікола"), "1981");
    }

    /** Looks through everybody, and leaves what other tests have made out of sight. */
    private void look() {
        looking.look();
        sql.deleteFrom(LIKELY_PAIR).where(LIKELY_PAIR.ONE_ID.ne(one.value())).execute();
    }

    private PersonId held(PersonName name, String born) {
        return make.person()
                .named(name)
                .born(PartialDate.parse(born))
                .held(CustodyKind.COLONY, make.facility())
                .register();
    }

    @Test
    void whatCannotBeJoinedYetIsNotToldAsIfItWereAndLeadsToBothPages() {
        PersonId free = make.person()
                .stays(StayDraft.of(CustodyKind.RELEASED_SERVED, null, PartialDate.parse("2024-05-01")))
                .register();
        accounts.as(editor, () -> {
            UI.getCurrent().navigate("people/duplicates/" + id(one) + "/" + id(free));
            assertThat(page())
                    .contains("One page", "The other page", "record first")
                    .doesNotContain("This page stays", "This page leads there");
            assertThat(find(Anchor.class).withText("Open the one page").single().getHref())
                    .isEqualTo("people/" + id(one));
            assertThat(find(Anchor.class)
                            .withText("Open the other page")
                            .single()
                            .getHref())
                    .isEqualTo("people/" + id(free));
        });
    }

    @Test
    void twoEditorsSayThatTheyAreOneAndTakeItBack() {
        look();
        accounts.as(editor, () -> {
            UI.getCurrent().navigate("people/duplicates");
            assertThat(page()).contains(name(one), "the same year of birth");
            UI.getCurrent().navigate("people/duplicates/" + id(one) + "/" + id(other));
            assertThat(page()).contains("Are these one person?", "the same name");
            press("These are one");
            assertThat(page()).contains("Waits for a second editor");
            UI.getCurrent().navigate("people/duplicates");
            assertThat(page()).contains("You have proposed it").containsOnlyOnce(name(one));
            assertThat(find(Button.class).withText("Not the same").all())
                    .as("of two that wait nobody is asked beside it")
                    .isEmpty();
        });
        String gone = id(other);

        accounts.as(accounts.make(Role.EDITOR), () -> {
            UI.getCurrent().navigate("people/duplicates");
            assertThat(page()).contains("Waits for you");
            UI.getCurrent().navigate("people/duplicates/" + id(one) + "/" + id(other));
            assertThat(find(RadioButtonGroup.class).all()).isNotEmpty();
            press("I agree: these are one");
            assertThat(page()).contains(people.brief(one).orElseThrow().originalName());
        });

        UI.getCurrent().navigate("people/" + gone);
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("people/" + id(one));
        accounts.as(editor, () -> {
            UI.getCurrent().navigate("people/duplicates");
            find(Button.class).withText("Take apart again").all().getFirst().click();
        });
        assertThat(people.brief(other)).isPresent();
    }

    @Test
    void anEditorHasEverybodyComparedNowAndNotTwiceAtOnce() {
        sql.execute("update scheduled_tasks set last_success = null, execution_time = date_add(utc_timestamp(6),"
                + " interval 5 hour) where task_name = 'directory-duplicates'");
        accounts.as(editor, () -> {
            UI.getCurrent().navigate("people/duplicates");
            assertThat(page()).contains("for the first time tonight");
            press("Look now");
            assertThat(looks.begin()).as("it is under way, or was a moment ago").isFalse();
            assertThat(find(Button.class).withText("Look now").all()).isEmpty();
            assertThat(page()).contains("Everybody is being compared.");
        });
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(sql.fetchCount(
                        LIKELY_PAIR, LIKELY_PAIR.ONE_ID.eq(one.value()).and(LIKELY_PAIR.OTHER_ID.eq(other.value()))))
                .isEqualTo(1));
        accounts.as(editor, () -> {
            await().atMost(Duration.ofSeconds(60))
                    .pollInSameThread()
                    .until(() -> looks.last().at() != null);
            UI.getCurrent().navigate("");
            UI.getCurrent().navigate("people/duplicates");
            assertThat(page()).contains("Everybody was last compared").containsPattern("\\d+ pairs? to look at");
            assertThat(find(Button.class).withText("Look now").all())
                    .as("not again so soon")
                    .isEmpty();
            assertThat(page()).contains("Ten minutes after that");
        });
    }

    @Test
    void anEditorSaysOnAPageWhoItIsTheSameAs() {
        accounts.as(editor, () -> {
            UI.getCurrent().navigate("people/" + id(one));
            press("Same person as …");
            for (String wrong : List.of("", "https://vestka.example/people/4444444444", "people/" + id(one))) {
                find(TextField.class).withCaption("Or its link").single().setValue(wrong);
                press("Compare");
                assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("people/" + id(one));
            }
            find(TextField.class)
                    .withCaption("Or its link")
                    .single()
                    .setValue(" https://vestka.example/people/" + id(other) + "?asof=2026-01-01 ");
            press("Compare");
            assertThat(page()).contains("Are these one person?");
        });
    }

    @Test
    void whoWereSaidToBeTwoAreNotSuggestedAgain() {
        look();
        accounts.as(editor, () -> {
            UI.getCurrent().navigate("people/duplicates/" + id(one) + "/" + id(other));
            press("Not the same");
            look();
            UI.getCurrent().navigate("people/duplicates");
            assertThat(page()).doesNotContain(name(one) + " and ");
        });
        assertThat(sql.selectFrom(LIKELY_PAIR)
                        .where(LIKELY_PAIR.ONE_ID.eq(one.value()))
                        .fetch(LIKELY_PAIR.OTHER_ID))
                .isEqualTo(List.of(other.value()));
    }

    private void press(String text) {
        find(Button.class).withText(text).single().click();
    }

    private String id(PersonId person) {
        return people.brief(person).orElseThrow().publicId().value();
    }

    private String name(PersonId person) {
        return people.brief(person).orElseThrow().nameIn(LanguageTag.EN);
    }

    private String page() {
        return find(Main.class).single().getElement().getTextRecursively();
    }
}
