package org.vestka.letters.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.NumberField;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.place.AddressBook;
import org.vestka.directory.place.AddressStatus;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.place.MailingAddress.Printable;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.letters.Letter;
import org.vestka.letters.LetterKind;
import org.vestka.letters.LetterService;
import org.vestka.letters.LetterState;
import org.vestka.letters.pack.PackOverview;
import org.vestka.letters.pack.Packs;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Utc;

/** Several letters are chosen, printed, marked and, where something has changed, taken out. */
class PackViewTest extends AtTheScreen {

    @Autowired
    private LetterService letters;

    @Autowired
    private Packs packs;

    @Autowired
    private Registry registry;

    @Autowired
    private AddressBook addresses;

    @Autowired
    private Clock clock;

    @Autowired
    private ApplicationContext application;

    private Letter begun(PersonId person) {
        return letters.reserve(person, LetterKind.LETTER, LanguageTag.BE);
    }

    private List<String> lines(PersonId person) {
        return ((Printable) addresses.of(person, Utc.today(clock))).lines();
    }

    /** What the boxes say: a label is no text of its element. */
    private String offered() {
        return find(CheckboxGroup.class)
                .single()
                .getChildren()
                .map(box -> ((Checkbox) box).getLabel() + " " + ((Checkbox) box).getHelperText())
                .collect(Collectors.joining("\n"));
    }

    private String said() {
        return find(Notification.class).all().getLast().getElement().getTextRecursively();
    }

    @SuppressWarnings("unchecked")
    private void pick(int number) {
        CheckboxGroup<Object> boxes = find(CheckboxGroup.class).single();
        Set<Object> some = new HashSet<>();
        boxes.getListDataView().getItems().limit(number).forEach(some::add);
        boxes.setValue(some);
        roundTrip();
    }

    private void choose(Letter letter) {
        find(Checkbox.class).all().stream()
                .filter(box -> box.getAriaLabel().orElse("").contains(name(letter.person())))
                .findFirst()
                .orElseThrow()
                .setValue(true);
        roundTrip();
    }

    @Test
    void severalArePrintedTogetherTakenOutAndPosted() throws IOException {
        PersonId one = made.inColony();
        PersonId two = made.inColony();
        PersonId three = made.inColony();
        List<Letter> begun = Stream.of(one, two, three).map(this::begun).toList();
        open("my");
        assertThat(find(Anchor.class).withText("Print several").exists()).isTrue();
        open("my/packs/new");
        Stream.of(one, two, three).forEach(person -> assertThat(offered()).contains(name(person)));
        find(Checkbox.class)
                .withCaption("With a sheet of the addresses in Latin letters, for those who cannot read them")
                .single()
                .setValue(true);
        press("Make the pack");

        assertThat(place()).matches("my/packs/[0-9a-z]{12}");
        String pack = place();
        assertThat(page()).contains("3 letters, 0 posted", "DL, long envelope").doesNotContain("Take these out");
        String printed = downloaded("One file (PDF)");
        assertThat(printed)
                .contains(
                        "These sheets are for you alone", pack, "The addresses to read", "Rules for all these letters");
        for (PersonId person : List.of(one, two, three)) {
            assertThat(printed).contains(String.join(" ", lines(person)));
        }
        assertThat(entries(file("A file each (ZIP)")))
                .containsExactly("1-list.pdf", "2-sheets.pdf", "3-reading.pdf", "4-envelopes.pdf");
        int pages = pages(file("One file (PDF)"));

        registry.release(List.of(one), CustodyKind.RELEASED_PARDON, null, TestPeople.SOURCE);
        open("my");
        open(pack);
        assertThat(page()).contains("Take these out", "no longer imprisoned");
        assertThat(downloaded("One file (PDF)")).contains("Take this one out: no longer imprisoned");
        assertThat(pages(file("One file (PDF)"))).isEqualTo(pages - 1);
        open("my/packs");
        assertThat(page()).contains("take one out", "3 letters");

        open(pack);
        choose(letters.letter(begun.get(1).code()).letter());
        pressLast("Written");
        pressLast("Written");
        assertThat(letters.letter(begun.get(1).code()).letter().state()).isEqualTo(LetterState.WRITTEN);
        choose(letters.letter(begun.get(1).code()).letter());
        choose(letters.letter(begun.get(2).code()).letter());
        pressLast("Posted");
        pressLast("Posted");
        assertThat(page()).contains("3 letters, 2 posted");
        assertThat(letters.letter(begun.get(1).code()).letter().state()).isEqualTo(LetterState.POSTED);
        assertThat(letters.letter(begun.get(2).code()).letter().state()).isEqualTo(LetterState.POSTED);
        assertThat(letters.letter(begun.getFirst().code()).letter().state()).isEqualTo(LetterState.HELD);
    }

    @Test
    void anAddressInDoubtIsAskedAboutAndTheListSaysSo() throws IOException {
        PersonId person = made.person()
                .held(
                        CustodyKind.COLONY,
                        made.facility(new CountryCode("BY"), FacilityKind.COLONY, AddressStatus.UNVERIFIED, null))
                .register();
        begun(person);
        open("my/packs/new");
        assertThat(offered()).contains("address in doubt");
        press("Make the pack");
        assertThat(said()).contains("Choose at least one letter");
        pick(1);
        assertThat(page()).contains("We are not sure of some of these addresses");
        press("Make the pack");
        assertThat(said()).contains("We are not sure of one address");
        find(Checkbox.class).withCaption("I know. Print anyway.").single().setValue(true);
        press("Make the pack");
        assertThat(downloaded("One file (PDF)"))
                .contains("Printed because you said so. Careful: nobody has verified this address yet");
    }

    @Test
    void whoIsHiddenWhileTheFileIsMadeIsNeitherNamedNorPrinted() throws IOException {
        PersonId hidden = made.inColony();
        begun(hidden);
        begun(made.inColony());
        open("my/packs/new");
        press("Make the pack");
        PackOverview read = packs.forPaper(packs.mine(0, 1).getFirst().pack().code());
        String name = lines(hidden).getFirst();
        byte[] before = PackOnPaper.pdf(application, read, LanguageTag.EN);
        assertThat(text(before)).contains(name);

        registry.hide(hidden, TestPeople.SOURCE);

        byte[] after = PackOnPaper.pdf(application, read, LanguageTag.EN);
        assertThat(text(after)).doesNotContain(name);
        assertThat(pages(after)).isLessThan(pages(before));
    }

    @Test
    void aRuleForThoseOnRemandIsNotForEverybodyInTheSamePlace() throws IOException {
        FacilityId place = made.facility();
        begun(made.person().held(CustodyKind.COLONY, place).register());
        begun(made.person().held(CustodyKind.REMAND, place).register());
        open("my/packs/new");
        press("Make the pack");

        String printed = downloaded("One file (PDF)");

        assertThat(printed).contains("Rules for all these letters", "Here besides");
        assertThat(printed.substring(printed.indexOf("Here besides")))
                .containsPattern("Pre-trial detention \\([12]\\): ");
        assertThat(printed.substring(0, printed.indexOf("Here besides"))).doesNotContain("Pre-trial detention (");
    }

    @Test
    void aGridThatDoesNotFitIsSaidInWords() {
        begun(made.inColony());
        open("my/packs/new");
        choose("On what", "Labels of other measures");
        NumberField width =
                find(NumberField.class).withCaption("Width of a label").single();
        width.setValue(75.0);
        press("Make the pack");
        assertThat(said()).contains("lie 5 mm over each other");
        find(NumberField.class)
                .withCaption("From one label to the next, left edge to left edge")
                .single()
                .setValue(75.0);
        press("Make the pack");
        assertThat(said()).contains("reach 15 mm beyond the right edge");
        width.clear();
        press("Make the pack");
        assertThat(said()).contains("A measure is missing");
        assertThat(packs.mine(0, 10)).isEmpty();
    }

    @Test
    void whatHasNoEnvelopeIsNamedWithWhy() {
        PersonId person = made.inColony();
        letters.reserve(person, LetterKind.TELEGRAM, LanguageTag.RU);
        open("my/packs/new");
        assertThat(page()).contains("No letter to print", "a telegram or an e-letter has no envelope");
    }

    @Test
    void aPackIsForgottenAndAnUnknownOneIsNotFound() {
        begun(made.inColony());
        open("my/packs/new");
        press("Make the pack");
        String pack = place();
        press("Forget this pack");
        find(ConfirmDialog.class).single();
        packs.end(packs.mine(0, 1).getFirst().pack().code());
        open("my");
        open(pack);
        assertThat(page()).doesNotContain("One file (PDF)");
        open("my/packs");
        assertThat(page()).contains("No packs yet");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private static List<String> entries(byte[] bytes) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
