package org.vestka.letters.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.directory.CountryCode;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.custody.StayState;
import org.vestka.directory.guideline.Guideline;
import org.vestka.directory.guideline.Guidelines;
import org.vestka.directory.guideline.RuleAudience;
import org.vestka.directory.guideline.RuleLevel;
import org.vestka.directory.person.NamePart;
import org.vestka.directory.person.NameParts;
import org.vestka.directory.person.NameRole;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.place.AddressBook;
import org.vestka.directory.place.AddressStatus;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.place.MailingAddress;
import org.vestka.directory.place.Places;
import org.vestka.directory.registry.FacilityRegistry;
import org.vestka.directory.source.SourceDraft;
import org.vestka.letters.LetterCode;
import org.vestka.letters.LetterService;
import org.vestka.letters.print.PaperFormat;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.shared.ui.DownloadLink;
import org.vestka.shared.ui.SpokenDates;

class EnvelopePartTest extends AtTheScreen {

    private static final String ENVELOPE = "Envelope (PDF)";
    private static final String SHEET = "Sheet for you (PDF)";

    @Autowired
    private AddressBook addresses;

    @Autowired
    private Guidelines guidelines;

    @Autowired
    private FacilityRegistry facilities;

    @Autowired
    private Places places;

    @Autowired
    private LetterService letters;

    @Test
    void theFilesToPrintBearTheAddress() throws Exception {
        PersonId person = made.inColony();
        toTheEnvelope(person);

        String envelope = downloaded(ENVELOPE);
        String sheet = downloaded(SHEET);

        assertThat(lines(person)).isNotEmpty().allSatisfy(line -> {
            assertThat(envelope).contains(line);
            assertThat(sheet).contains(line);
        });
        assertThat(envelope).doesNotContain("Vestka", "http", "Penal colony");
        assertThat(sheet)
                .contains(
                        "This sheet stays with you",
                        "Verified on",
                        "Penal colony",
                        "Rules for this letter",
                        "Must",
                        "undated")
                .doesNotContain(" n.d.", "· 2023-07-06");
        assertThat(guidelines.forPerson(person, today(), LanguageTag.EN))
                .isNotEmpty()
                .allSatisfy(
                        rule -> assertThat(sheet).contains(rule.text().strip().replaceAll("\\s+", " ")));
    }

    @Test
    void theEnvelopeToRussiaBearsPatronymicAndYearOfBirthAndNothingElseOfIt() throws Exception {
        PersonId person = made.person()
                .in(new CountryCode("RU"))
                .named(new PersonName(
                        LanguageTag.RU,
                        NameRole.ENVELOPE,
                        "Выдуманный Иван Петрович",
                        new NameParts(Map.of(
                                NamePart.SURNAME, "Выдуманный",
                                NamePart.GIVEN_NAME, "Иван",
                                NamePart.PATRONYMIC, "Петрович"))))
                .born(PartialDate.parse("1990-05-17"))
                .held(
                        CustodyKind.COLONY,
                        places.page("RU-33-IK-6").orElseThrow().id())
                .register();
        MailingAddress.Printable address = (MailingAddress.Printable) addresses.of(person, today());
        facilities.verifyAddress(
                address.address(), today(), SourceDraft.page("https://letters.example.org/", "Letters", "2026-11"));
        toTheEnvelope(person);

        for (String paper : List.of(downloaded(ENVELOPE), downloaded(SHEET))) {
            assertThat(paper)
                    .contains("Выдуманный Иван Петрович, 1990 г. р.", "ФКУ ИК-6", "RUSSIA")
                    .doesNotContain("17 May", "1990-05-17", "17.05");
        }
    }

    /** What is kept nowhere must not be lost by the way either. */
    @Test
    void anotherKindOfLetterLeavesTheSenderLineAndTheFormat() {
        toTheEnvelope(made.inColony());
        String line = "Ala, Warszawa";
        find(TextField.class).single().setValue(line);
        choose("Format", "C6, small envelope");

        choose("What will you send?", "Postcard");
        press("Change it");

        assertThat(find(TextField.class).single().getValue()).isEqualTo(line);
        assertThat(find(RadioButtonGroup.class).all().stream().map(RadioButtonGroup::getValue))
                .contains(PaperFormat.C6);
    }

    @Test
    void theSheetSaysWhereTheAddressIsFromAndWhoConfirmedItAndWhen() throws Exception {
        PersonId person = made.inColony();
        MailingAddress.Printable before = (MailingAddress.Printable) addresses.of(person, today());
        facilities.verifyAddress(
                before.address(),
                today(),
                SourceDraft.page("https://www.letters.example.org/colonies/", "Colonies", "2026-10"));
        toTheEnvelope(person);

        assertThat(downloaded(SHEET))
                .contains("Source: A list · example.org/list · 1 November 2026")
                .contains("Confirmed by: Colonies · letters.example.org/colonies · October 2026");
    }

    @Test
    void lookingWhetherAFileMayBePrintedChangesNothing() throws Exception {
        PersonId person = made.inColony();
        toTheEnvelope(person);
        LetterCode letter = letters.open(person).orElseThrow().code();

        letters.mayPrint(letter, false);
        assertThat(letters.letter(letter).letter().printedAt()).isNull();

        clicked(ENVELOPE);
        assertThat(letters.letter(letter).letter().printedAt()).isNull();
        file(ENVELOPE);
        Instant printed = letters.letter(letter).letter().printedAt();
        assertThat(printed).isNotNull();
        clicked(ENVELOPE);
        assertThat(letters.letter(letter).letter().printedAt()).isEqualTo(printed);
    }

    @Test
    void aFileThatIsRefusedIsSaidWhyAtTheClick() {
        PersonId person = made.inColony();
        toTheEnvelope(person);
        letters.markPosted(letters.open(person).orElseThrow().code());

        clicked(ENVELOPE);
        assertThat(find(Notification.class).all()).isNotEmpty();
    }

    private void clicked(String link) {
        DownloadLink download = find(DownloadLink.class).withText(link).single();
        download.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(download.getElement(), "click", JacksonUtils.createObjectNode()));
        roundTrip();
    }

    @Test
    void theSheetBearsTheDayWhereTheWriterIs() throws Exception {
        AnotherDay elsewhere = AnotherDay.than(Clock.systemUTC().instant());
        inZone(elsewhere.zone());
        toTheEnvelope(made.inColony());
        SpokenDates dates = new SpokenDates(Locale.ENGLISH);
        LocalDate there = LocalDate.ofInstant(elsewhere.now(), elsewhere.zone());
        assertThat(there).isNotEqualTo(today());
        assertThat(downloaded(SHEET)).contains("rinted on " + dates.exact(there));
    }

    @Test
    void eachFormatIsAsLargeAsItsPaper() throws Exception {
        toTheEnvelope(made.inColony());
        for (Map.Entry<String, PaperFormat> format : Map.of(
                        "DL, long envelope", PaperFormat.DL,
                        "C6, small envelope", PaperFormat.C6,
                        "C5, large envelope", PaperFormat.C5,
                        "A4, to fold", PaperFormat.A4_FOLD)
                .entrySet()) {
            choose("Format", format.getKey());
            try (PDDocument file = Loader.loadPDF(file(ENVELOPE))) {
                assertThat(file.getNumberOfPages()).isEqualTo(1);
                assertThat(file.getPage(0).getMediaBox().getWidth())
                        .isEqualTo(format.getValue().widthPoints(), within(0.01f));
            }
        }
    }

    @Test
    void aSenderStandsOnTheEnvelopeOnlyIfOneTypesIt() throws Exception {
        toTheEnvelope(made.inColony());
        assertThat(downloaded(ENVELOPE)).doesNotContain("Ластаўка");
        assertThat(find(TextField.class).single().getElement().getProperty("helperText"))
                .contains("Better left empty");
        test(find(TextField.class).single()).setValue("Ластаўка, а/с 12");
        assertThat(downloaded(ENVELOPE)).contains("Ластаўка, а/с 12");
        assertThat(downloaded(SHEET)).doesNotContain("Ластаўка");
    }

    @Test
    void aSenderThatCannotBePrintedIsRefusedWhereItIsTyped() throws Exception {
        toTheEnvelope(made.inColony());
        test(find(TextField.class).single()).setValue("ластаўка 🕊");
        assertThat(find(TextField.class).single().isInvalid()).isTrue();
        assertThat(downloaded(ENVELOPE)).doesNotContain("ластаўка");
    }

    @Test
    void theRuleSaysWhetherASenderMayStandThere() {
        toTheEnvelope(made.inColony());
        assertThat(page()).contains("A foreign return address can hurt");

        assertThat(new SenderPart(List.of(senderRule(RuleLevel.WARN)), line -> true)
                        .getChildren()
                        .anyMatch(TextField.class::isInstance))
                .isTrue();
        assertThat(new SenderPart(List.of(senderRule(RuleLevel.BLOCK)), line -> true)
                        .getChildren()
                        .anyMatch(TextField.class::isInstance))
                .isFalse();
    }

    private static Guideline senderRule(RuleLevel level) {
        return new Guideline(
                "T-1",
                level,
                "return address",
                "Of senders",
                LanguageTag.EN,
                RuleAudience.WRITER,
                Set.of(),
                null,
                "https://example.org/rule",
                "2026-01-02");
    }

    @Test
    void aDoubtfulAddressIsPrintedOnlyAnywayAndTheSheetSaysSo() throws Exception {
        LocalDate seen = today().minusDays(151);
        PersonId person = made.person()
                .stays(new StayDraft(
                        CustodyKind.COLONY,
                        made.facility(),
                        null,
                        null,
                        StayState.CONFIRMED,
                        PartialDate.parse("2023-05-17"),
                        null,
                        seen))
                .register();
        toTheEnvelope(person);
        assertThat(page()).contains("Address checked", "We are not sure of this address");
        assertThat(find(DownloadLink.class).withText(ENVELOPE).exists()).isFalse();

        test(find(Checkbox.class).single()).click();
        roundTrip();

        assertThat(downloaded(SHEET))
                .contains("Careful: this address was last verified on")
                .contains(Integer.toString(seen.getYear()));
        assertThat(downloaded(ENVELOPE)).doesNotContain("Careful");
    }

    @Test
    void whereSourcesDisagreeTheSheetSaysSo() throws Exception {
        PersonId person = made.person()
                .held(
                        CustodyKind.COLONY,
                        made.facility(new CountryCode("BY"), FacilityKind.COLONY, AddressStatus.DISPUTED, today()))
                .register();
        toTheEnvelope(person);
        assertThat(page()).contains("Sources disagree on the address");
        test(find(Checkbox.class).single()).click();
        roundTrip();
        assertThat(downloaded(SHEET)).contains("Careful: sources disagree about this address");
    }

    @Test
    void aTelegramHasNothingToPrint() {
        PersonId person = made.inColony();
        open("write/" + publicId(person));
        choose("What will you send?", "Telegram");
        assertThat(page()).contains("handed in at a post office");
        press("Begin the letter");
        open("write/" + publicId(person) + "/envelope");
        assertThat(find(DownloadLink.class).withText(ENVELOPE).exists()).isFalse();
        press("The letter is written");
        press("I have sent it");
        assertThat(page()).contains("It is on its way");
    }

    private void toTheEnvelope(PersonId person) {
        open("write/" + publicId(person));
        press("Begin the letter");
        open("write/" + publicId(person) + "/envelope");
    }

    private List<String> lines(PersonId person) {
        return addresses.of(person, today()) instanceof MailingAddress.Printable printable
                ? printable.lines()
                : List.of();
    }

    private static LocalDate today() {
        return LocalDate.now(Clock.systemUTC());
    }
}
