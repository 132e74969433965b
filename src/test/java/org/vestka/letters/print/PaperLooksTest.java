package org.vestka.letters.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vestka.directory.guideline.RuleLevel;
import org.vestka.directory.place.AddressStatus;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.i18n.Texts;

/** Every sheet of a pack, page by page, as somebody has seen it; with names in all directions. */
class PaperLooksTest {

    private static final String LINK = "https://example.org/my/packs/abcdefghjkmn";
    private static final PackPaper.Trust TRUST =
            new PackPaper.Trust(AddressStatus.VERIFIED, LocalDate.of(2026, 11, 1), true);
    private static final PackPaper.Trust DOUBT = new PackPaper.Trust(AddressStatus.UNVERIFIED, null, false);
    private static final PaperEnvelope BELARUS = envelope(
            "Алене Прыдуманай",
            "ПК № 4, атрад 7",
            "вул. Антошкіна, 3",
            "246035, г. Гомель, Гомельская вобласць",
            "Беларусь / BELARUS");
    private static final PaperEnvelope ARABIC =
            envelope("فلان ابن فلان (لا)", "سجن المثال 1", "مدينة المثال، 22744", "EGYPT");
    private static final PaperEnvelope HEBREW =
            envelope("שָׁלוֹם כהן", "כלא אשמורת, ת\"ד 81", "4028300 כפר יונה", "ISRAEL");
    private static final PaperEnvelope CHINESE = envelope("王小明", "河北省保定市第一监狱", "071000", "CHINA");
    private static final PaperEnvelope PERSIAN = envelope("مریم نمونه", "زندان نمونه", "تهران", "IRAN");
    private static final PaperEnvelope LONG = envelope(
            "Канстанцін-Мечыслаў Александровіч Прыдуманы-Доўгаімённы, 1979 г. н.",
            "Следчы ізалятар № 1 Упраўлення Дэпартамента выканання пакаранняў",
            "вул. Слаўгарадская шаша, 183-ы кіламетр, вёска Вейна",
            "212013, Магілёўскі раён",
            "Беларусь / BELARUS");
    private static final PaperEnvelope KOREAN = envelope("홍길동", "평양", "KOREA");
    private static final List<PaperEnvelope> ALL = List.of(BELARUS, ARABIC, HEBREW, CHINESE, PERSIAN, LONG, KOREAN);

    private final EnvelopePrinter envelopes = new EnvelopePrinter();
    private final LabelPrinter labels = new LabelPrinter();
    private final PackPrinter packs = new PackPrinter(new Texts());

    private static PaperEnvelope envelope(String... lines) {
        return new PaperEnvelope(List.of(lines), List.of(), List.of(), false);
    }

    @ParameterizedTest
    @EnumSource
    void everyEnvelopeLooksAsItDid(PaperFormat format) {
        byte[] pdf = written(out -> envelopes.print(ALL, format, out));
        for (int page = 0; page < ALL.size(); page++) {
            if (format == PaperFormat.DL || page < 2) {
                Golden.assertAsItWas("envelope-" + format + "-" + (page + 1), pdf, page);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everySheetOfLabelsLooksAsItDid(LabelSheet sheet) {
        List<PaperEnvelope> many =
                Collections.nCopies(5, ALL).stream().flatMap(List::stream).toList();
        byte[] pdf = written(out -> labels.print(many, sheet.grid(), out));
        Golden.assertAsItWas("labels-" + sheet, pdf, 0);
        assertThat(pages(pdf))
                .isEqualTo((many.size() + sheet.grid().perSheet() - 1)
                        / sheet.grid().perSheet());
    }

    @Test
    void aGridOfOnesOwnLooksAsItDid() {
        LabelGrid grid = new LabelGrid(215.9, 279.4, 5, 2, 101.6, 50.8, 4.2, 12.7, 105, 50.8);
        Golden.assertAsItWas("labels-own", written(out -> labels.print(ALL, grid, out)), 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "be", "ru"})
    void everySheetThatStaysLooksAsItDid(String language) {
        byte[] pdf = written(out -> packs.print(pack(new LanguageTag(language), ALL), out));
        Golden.assertAsItWas("list-" + language, pdf, 0);
        Golden.assertAsItWas("sheets-" + language, pdf, 1);
        if (language.equals("en")) {
            Golden.assertAsItWas("reading-" + language, pdf, 2);
        }
    }

    @Test
    void aWordLessIsSeen() {
        BufferedImage before = Golden.drawn(written(out -> envelopes.print(ALL, PaperFormat.DL, out)), 0);
        PaperEnvelope other = envelope(
                "Алене Прыдуманай", "ПК № 4", "вул. Антошкіна, 3", "246035, г. Гомель, Гомельская вобласць", "BELARUS");
        BufferedImage now = Golden.drawn(written(out -> envelopes.print(List.of(other), PaperFormat.DL, out)), 0);
        assertThat(Golden.difference(before, now)).isGreaterThan(0.02);
        assertThat(Golden.difference(before, before)).isZero();
    }

    @Test
    void theCodeStandsOnTheListAloneAndLeadsToIt() throws Exception {
        byte[] pdf = written(out -> packs.print(pack(LanguageTag.EN, ALL), out));
        assertThat(code(Golden.drawn(pdf, 0, 200))).isEqualTo(LINK);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 1; page < document.getNumberOfPages(); page++) {
                BufferedImage drawn = Golden.drawn(pdf, page, 200);
                assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> code(drawn));
                assertThat(text(document, page)).doesNotContain("my/packs");
            }
            for (int page = document.getNumberOfPages() - ALL.size(); page < document.getNumberOfPages(); page++) {
                PDPage envelope = document.getPage(page);
                assertThat(envelope.getResources().getXObjectNames()).isEmpty();
                for (COSName font : envelope.getResources().getFontNames()) {
                    assertThat(envelope.getResources().getFont(font).isEmbedded())
                            .isTrue();
                }
            }
            assertThat(document.getDocumentInformation().getMetadataKeys()).isSubsetOf("Producer");
            assertThat(document.getDocumentCatalog().getMetadata()).isNull();
        }
    }

    @Test
    void onAnEnvelopeStandsItsAddressAndNothingElse() throws IOException {
        byte[] pdf = written(out -> packs.print(pack(LanguageTag.EN, ALL), out));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = text(document, document.getNumberOfPages() - ALL.size());
            assertThat(text).isEqualTo(String.join(" ", BELARUS.recipientLines()));
        }
    }

    @Test
    void aZipHoldsAFileForEachThingAndNobodysName() throws IOException {
        Map<String, byte[]> files = unzipped(written(out -> packs.zip(pack(LanguageTag.EN, ALL), out)));
        assertThat(files.keySet()).containsExactly("1-list.pdf", "2-sheets.pdf", "3-reading.pdf", "4-envelopes.pdf");
        assertThat(pages(Objects.requireNonNull(files.get("4-envelopes.pdf")))).isEqualTo(ALL.size());
        assertThat(pages(Objects.requireNonNull(files.get("1-list.pdf")))).isEqualTo(1);
        assertThat(unzipped(written(out -> packs.zip(pack(LanguageTag.EN, List.of()), out)))
                        .keySet())
                .containsExactly("1-list.pdf", "2-sheets.pdf", "3-reading.pdf");
    }

    @Test
    void fiveThousandOnLabelsAreAllThere() throws IOException {
        List<PaperEnvelope> many = Collections.nCopies(5000, BELARUS);
        byte[] pdf = written(out -> labels.print(many, LabelSheet.L7160.grid(), out));
        assertThat(pages(pdf)).isEqualTo(239);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(text(document, 238))
                    .isEqualTo(String.join(" ", BELARUS.recipientLines()) + " "
                            + String.join(" ", BELARUS.recipientLines()));
        }
    }

    @Test
    void whatDoesNotStandOnALabelIsNamedAndNothingIsCut() {
        LabelGrid small = new LabelGrid(210, 297, 10, 5, 38, 15, 5, 10, 40, 20);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatExceptionOfType(AddressTooLarge.class)
                .isThrownBy(() -> labels.print(List.of(envelope("А", "Б"), LONG), small, out))
                .satisfies(refused -> assertThat(refused.index()).isEqualTo(1));
        assertThat(out.size()).isZero();
    }

    private static PackPaper pack(LanguageTag language, List<PaperEnvelope> envelopes) {
        List<CoverList.Row> rows = new ArrayList<>();
        for (int i = 0; i < ALL.size(); i++) {
            rows.add(new CoverList.Row(
                    i + 1,
                    ALL.get(i).recipientLines().getFirst(),
                    ALL.get(i).recipientLines().get(1),
                    i == 1 ? DOUBT : TRUST,
                    i == 4 ? "moved to another place" : null,
                    i == 0,
                    i == 2));
        }
        return new PackPaper(
                new CoverList(language, LINK, LocalDate.of(2026, 11, 23), rows),
                List.of(
                        new InstructionSheet.Rule(
                                RuleLevel.BLOCK, "Пишите по-русски или по-белорусски.", "example.org · 2025"),
                        new InstructionSheet.Rule(
                                RuleLevel.INFO, "Postcards and drawings are welcome.", "example.org")),
                List.of(
                        new PackPaper.Place(
                                "Penal colony No. 4",
                                List.of(1, 6),
                                TRUST,
                                "example.org · 2026",
                                "two editors",
                                List.of(new InstructionSheet.Rule(
                                        RuleLevel.WARN, "No glitter on cards: they are handed back.", "example.org"))),
                        new PackPaper.Place("سجن المثال 1", List.of(2), DOUBT, "example.org", null, List.of())),
                List.of(
                        new PackPaper.Reading(
                                1, BELARUS.recipientLines(), List.of("Alena Prydumanaja", "PK No. 4", "Homieĺ")),
                        new PackPaper.Reading(2, ARABIC.recipientLines(), List.of("Fulan ibn Fulan", "EGYPT"))),
                envelopes,
                new PackFormat.Envelopes(PaperFormat.C6));
    }

    private interface Writing {
        void to(ByteArrayOutputStream out);
    }

    private static byte[] written(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writing.to(out);
        return out.toByteArray();
    }

    private static int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page + 1);
        stripper.setEndPage(page + 1);
        return stripper.getText(document).replaceAll("\\s+", " ").strip();
    }

    private static Map<String, byte[]> unzipped(byte[] bytes) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static String code(BufferedImage page) throws NotFoundException {
        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        BinaryBitmap bitmap = new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels)));
        return new QRCodeMultiReader().decodeMultiple(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))[0].getText();
    }
}
