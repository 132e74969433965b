package org.vestka.directory.ui.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vestka.tables.Tables.AUDIT_EVENT;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;
import org.vestka.accounts.Role;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.motion.MotionKind;
import org.vestka.directory.person.People;
import org.vestka.directory.place.AddressBook;
import org.vestka.directory.place.AddressDraft;
import org.vestka.directory.place.AddressRemark;
import org.vestka.directory.place.AddressStatus;
import org.vestka.directory.place.AddressText;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.place.MailingAddress.Printable;
import org.vestka.directory.place.Places;
import org.vestka.directory.registry.FacilityRegistry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.directory.ui.SourceField;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.testing.SignedInAtTheScreen;
import org.vestka.testing.VestkaTest;

/** An editor confirms, ends and corrects addresses on the page of the place, and of somebody held there. */
@VestkaTest
@Import(TestPeople.class)
class EditingAnAddressTest extends SignedInAtTheScreen {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    private TestPeople made;

    @Autowired
    private Places places;

    @Autowired
    private FacilityRegistry registry;

    @Autowired
    private DSLContext sql;

    @Autowired
    private People people;

    @Autowired
    private AddressBook addresses;

    EditingAnAddressTest() {
        super(Role.EDITOR);
    }

    @Test
    void anAddressWithNobodyThereIsConfirmedWithItsSourceAndThatTakenBack() {
        FacilityId place = unverified();
        open(place);
        press("Right today");
        press("Confirm");
        assertThat(find(SourceField.class).single().isInvalid())
                .as("a source is asked for")
                .isTrue();
        assertThat(page()).contains("not verified");

        test(find(SourceField.class).single()).setValue("sister Maria Ivanova, +375 29 123 45 67");
        press("Confirm");
        assertThat(find(SourceField.class).single().getErrorMessage()).contains("everybody would read it");
        assertThat(page()).contains("not verified");

        test(find(SourceField.class).single()).setValue("A lawyer's word, https://example.org/a https://example.org/b");
        press("Confirm");
        assertThat(page()).contains("checked today", "example.org (2)").doesNotContain("not verified");

        press("Undo");
        assertThat(page()).contains("not verified").doesNotContain("checked today");
    }

    @Test
    void whatWasConfirmedByMistakeIsTakenBackAsLongAsTheDayLasts() {
        FacilityId place = unverified();
        open(place);
        confirm("The first one's word");
        confirm("The second one's word");

        // another editor, who has no notice to press
        signIn();
        open(place);
        press("Take back");
        assertThat(page()).contains("checked today", "The first one's word").doesNotContain("second one's word");
        press("Take back");
        assertThat(page()).contains("not verified").doesNotContain("checked today", "first one's word");
        assertThat(find(Button.class).all().stream().map(Button::getText)).doesNotContain("Take back");
        assertThat(places.page(place).orElseThrow().addresses()).singleElement().satisfies(address -> {
            assertThat(address.status()).isEqualTo(AddressStatus.UNVERIFIED);
            assertThat(address.verifiedOn()).isNull();
            assertThat(address.verification()).isNull();
        });
        assertThat(sql.fetchCount(
                        AUDIT_EVENT,
                        AUDIT_EVENT.ACT.eq("address.unverified"),
                        AUDIT_EVENT.OBJECT_ID.eq(Long.toString(places.page(place)
                                .orElseThrow()
                                .addresses()
                                .getFirst()
                                .id()
                                .value()))))
                .as("on record")
                .isEqualTo(2);
    }

    @Test
    void aConfirmationOfAnotherDayStays() {
        FacilityId place = unverified();
        registry.verifyAddress(
                places.page(place).orElseThrow().addresses().getFirst().id(), TODAY.minusDays(1), TestPeople.SOURCE);
        open(place);
        assertThat(page()).contains("checked yesterday", "confirmed by: A list");
        assertThat(find(Button.class).all().stream().map(Button::getText)).doesNotContain("Take back");
    }

    private void confirm(String source) {
        press("Right today");
        test(find(SourceField.class).single()).setValue(source);
        press("Confirm");
    }

    /** Ours are said in the reader's language; a source keeps its own. */
    @Test
    void howTheLinesCameToBeIsSaidInTheReadersLanguage() {
        FacilityId place = made.facilityWithoutAddress(made.country(), FacilityKind.COLONY);
        registry.addAddress(
                place,
                new AddressDraft(
                        AddressStatus.UNVERIFIED,
                        "211322",
                        null,
                        null,
                        null,
                        List.of(new AddressText(
                                LanguageTag.BE,
                                "ПК № 3",
                                "",
                                "211322, в. Віцьба",
                                Set.of(AddressRemark.RESTORED_FROM_LATIN, AddressRemark.NO_STREET),
                                "211322, Vićba",
                                "Also told elsewhere"))),
                TestPeople.SOURCE);
        UI.getCurrent().setLocale(Locale.of("ru"));
        open(place);
        assertThat(page())
                .contains(
                        "Кириллица восстановлена вручную", "Источник не называет улицы", "Строка в источнике: 211322");
        assertThat(find(Span.class)
                        .withText("211322, Vićba")
                        .single()
                        .getElement()
                        .getAttribute("lang"))
                .isEqualTo("be-Latn");
        assertThat(find(Div.class).all().stream()
                        .filter(div -> div.getElement().getTextRecursively().equals("Also told elsewhere"))
                        .map(div -> div.getElement().getAttribute("lang")))
                .contains("en");
        SecurityContextHolder.clearContext();
        open(place);
        assertThat(page()).doesNotContain("восстановлена вручную", "Строка в источнике");
    }

    @Test
    void aWrongAddressIsPutRightForEverybodyThere() {
        FacilityId place = unverified();
        PersonId person = made.person().held(CustodyKind.COLONY, place).register();
        open(place);
        change(place);
        TextField town = find(TextField.class).all().stream()
                .filter(field -> field.getLabel().equals("Postcode and town"))
                .findFirst()
                .orElseThrow();
        assertThat(town.getValue()).contains("Гомель");
        test(town).setValue("21144, г. Наваполацк");
        test(find(SourceField.class).single()).setValue("The prison's own page");
        press("Show whom it concerns");
        assertThat(page()).doesNotContain("Propose the new address");
        find(TextField.class).all().stream()
                .filter(field -> field.getLabel().equals("Postcode and town") && !field.isEmpty())
                .forEach(field -> test(field).setValue("211440, г. Наваполацк"));
        press("Show whom it concerns");
        press("Propose the new address");

        assertThat(page())
                .contains("An address waits for a second editor", "You wrote it down", "211440, г. Наваполацк");
        assertThat(((Printable) addresses.of(person, TODAY)).lines()).doesNotContain("211440, г. Наваполацк");
        assertThat(find(Button.class).withText("I agree: use the new address").exists())
                .isFalse();
        signIn();
        UI.getCurrent().navigate("corrections");
        roundTrip();
        assertThat(page()).contains("Addresses that wait for a second editor");
        open(place);
        assertThat(page()).contains("An address waits for a second editor", "Another editor wrote it down");
        proposed(place);
        assertThat(page()).contains("People: 1.", "Гомель", "211440, г. Наваполацк", "The prison's own page");
        press("I agree: use the new address");

        assertThat(page()).contains("211440, г. Наваполацк").doesNotContain("An address waits for a second editor");
        assertThat(((Printable) addresses.of(person, TODAY)).lines()).contains("211440, г. Наваполацк");
        assertThat(places.page(place).orElseThrow().addresses())
                .extracting(address -> address.status())
                .containsExactly(AddressStatus.UNVERIFIED, AddressStatus.DEAD);
    }

    @Test
    void linesThatWereLeftAsTheyWereAreAskedAboutOnce() {
        FacilityId place = unverified();
        change(place);
        List<TextField> streets = find(TextField.class).all().stream()
                .filter(field -> field.getLabel().equals("Street and house") && !field.isEmpty())
                .toList();
        assertThat(streets).hasSizeGreaterThan(1);
        test(streets.getFirst()).setValue("вул. Новая, 7");
        test(find(SourceField.class).single()).setValue("The prison's own page");
        press("Show whom it concerns");
        assertThat(page()).contains("still the old ones").doesNotContain("Propose the new address");
        press("Show whom it concerns");
        assertThat(page()).doesNotContain("still the old ones");
        press("Propose the new address");
    }

    @Test
    void whoProposedItTakesItBackAndAnotherDeclinesWithAWord() {
        FacilityId place = unverified();
        propose(place);
        press("Take it back");
        assertThat(page()).contains("Nothing waits here.");
        propose(place);
        signIn();
        proposed(place);
        press("Decline");
        pressLast("Decline");
        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        test(find(TextArea.class).single()).setValue("The page does not say so.");
        pressLast("Decline");
        assertThat(page()).contains("Nothing waits here.", "The page does not say so.");
    }

    private void propose(FacilityId place) {
        change(place);
        find(TextField.class).all().stream()
                .filter(field -> field.getLabel().equals("Postcode and town") && !field.isEmpty())
                .forEach(field -> test(field).setValue("211440, г. Наваполацк"));
        find(TextField.class).all().stream()
                .filter(field -> field.getLabel().equals("Street and house") && !field.isEmpty())
                .forEach(field -> test(field).setValue("вул. Новая, 8"));
        test(find(SourceField.class).single()).setValue("The prison's own page");
        press("Show whom it concerns");
        press("Propose the new address");
    }

    private void proposed(FacilityId place) {
        UI.getCurrent().navigate("places/" + places.page(place).orElseThrow().code() + "/proposed");
        roundTrip();
    }

    @Test
    void aPlaceWithoutAnAddressGetsOne() {
        FacilityId place = made.facilityWithoutAddress(made.country(), FacilityKind.COLONY);
        open(place);
        change(place);
        press("Show whom it concerns");
        assertThat(places.page(place).orElseThrow().addresses()).isEmpty();

        List<TextField> fields = find(TextField.class).all();
        test(fields.get(0)).setValue("ПК № 7");
        test(fields.get(2)).setValue("211440, г. Наваполацк");
        test(find(SourceField.class).single()).setValue("The prison's own page");
        press("Show whom it concerns");
        press("Propose the new address");
        assertThat(places.page(place).orElseThrow().addresses()).isEmpty();
        signIn();
        proposed(place);
        assertThat(page()).contains("no address is known");
        press("I agree: use the new address");
        assertThat(places.page(place).orElseThrow().addresses())
                .singleElement()
                .satisfies(address -> assertThat(address.postcode()).isEqualTo("211440"));
    }

    @Test
    void anAddressIsEnded() {
        FacilityId place = unverified();
        change(place);
        test(kinds()).selectItem("Letters no longer arrive, and no other address is known");
        test(find(SourceField.class).single()).setValue("A lawyer's word");
        press("Show whom it concerns");
        press("Approve: letters no longer arrive");
        assertThat(places.page(place).orElseThrow().addresses())
                .singleElement()
                .satisfies(address -> assertThat(address.status()).isEqualTo(AddressStatus.DEAD));
        open(place);
        assertThat(find(Button.class).withText("Right today").exists()).isFalse();
    }

    @Test
    void onAPersonsPagePlaceAndPersonAreKeptApart() {
        FacilityId place = unverified();
        PersonId person = made.person()
                .stays(StayDraft.of(CustodyKind.COLONY, place, PartialDate.parse("2023-05-17")))
                .register();
        UI.getCurrent()
                .navigate("people/"
                        + people.brief(person).orElseThrow().publicId().value());
        roundTrip();
        press("Place and address are right today");
        Checkbox address = find(Checkbox.class).all().stream()
                .filter(box -> box.getLabel().startsWith("Letters go to the address"))
                .findFirst()
                .orElseThrow();
        assertThat(address.getLabel()).contains("everybody held here", "people: 1");
        test(address).click();
        press("Confirm");

        assertThat(((Printable) addresses.of(person, TODAY)).status()).isEqualTo(AddressStatus.UNVERIFIED);
        assertThat(page()).contains("confirmed").contains("Address not verified");
        press("Undo");
        assertThat(page()).contains("reported, not yet confirmed");
    }

    @Test
    void whoeverIsNoEditorReadsOnly() {
        FacilityId place = unverified();
        SecurityContextHolder.clearContext();
        open(place);
        assertThat(find(Button.class).withText("Right today").exists()).isFalse();
        assertThat(page()).doesNotContain("The place moves, closes or changes");
    }

    private FacilityId unverified() {
        FacilityId place = made.facility(made.country(), FacilityKind.COLONY, AddressStatus.UNVERIFIED, null);
        // whoever wrote it down is not the one who confirms it
        signIn();
        return place;
    }

    private void open(FacilityId place) {
        UI.getCurrent().navigate("places/" + places.page(place).orElseThrow().code());
        roundTrip();
    }

    private void change(FacilityId place) {
        UI.getCurrent().navigate("places/" + places.page(place).orElseThrow().code() + "/change");
        roundTrip();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<MotionKind> kinds() {
        return find(RadioButtonGroup.class).single();
    }
}
