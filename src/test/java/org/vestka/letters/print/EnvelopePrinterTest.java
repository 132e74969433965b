package org.vestka.letters.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EnvelopePrinterTest {

    private static final List<String> RECIPIENT = List.of(
            "Łukašu Яўгену Іванавічу Ґжыбоўскаму",
            "ПК № 15, атрад 7",
            "вул. Слаўгарадская шаша, 183-ы кіламетр, вёска Вейна, зона",
            "212013, г. Магілёў, Магілёўская вобласць",
            "Беларусь / BELARUS");
    private static final List<String> SENDER = List.of("Ё. Writer, officially: Łódź", "PO Box 12, fi-ffi AV To");

    private final EnvelopePrinter printer = new EnvelopePrinter();

    @ParameterizedTest
    @EnumSource
    void theLinesComeBackLetterByLetterFromAPageOfTheRightSize(PaperFormat format) throws IOException {
        byte[] pdf = print(List.of(sheet(RECIPIENT)), format);

        Files.write(Path.of("target", "envelope-" + format + ".pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            PDPage page = document.getPage(0);
            assertThat(page.getMediaBox().getWidth()).isEqualTo(format.widthPoints(), within(0.01f));
            assertThat(page.getMediaBox().getHeight()).isEqualTo(format.heightPoints(), within(0.01f));
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text).contains(String.join(" ", RECIPIENT)).contains(String.join(" ", SENDER));
            assertThat(text).doesNotContain("CRIB");
            for (COSName name : page.getResources().getFontNames()) {
                PDFont font = page.getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+Literata.*");
            }
        }
    }

    @Test
    void theFileTellsNothingAboutWhoMadeItAndWhen() throws IOException {
        try (PDDocument document = Loader.loadPDF(print(List.of(sheet(RECIPIENT)), PaperFormat.DL))) {
            assertThat(document.getDocumentInformation().getMetadataKeys()).isSubsetOf("Producer");
            assertThat(document.getDocumentCatalog().getMetadata()).isNull();
        }
    }

    @Test
    void fiveHundredAreFiveHundredPages() throws IOException {
        try (PDDocument document = Loader.loadPDF(print(Collections.nCopies(500, sheet(RECIPIENT)), PaperFormat.C6))) {
            assertThat(document.getNumberOfPages()).isEqualTo(500);
        }
    }

    @Test
    void aNameInLettersWeDoNotHaveIsNamedAndNotPrintedAsBoxes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatExceptionOfType(GlyphsMissing.class)
                .isThrownBy(() -> printer.print(
                        List.of(sheet(RECIPIENT), sheet(List.of("ნინო", "Georgia"))), PaperFormat.DL, out))
                .satisfies(missing -> {
                    assertThat(missing.scripts()).containsExactly(UnicodeScript.GEORGIAN);
                    assertThat(missing.index()).isEqualTo(1);
                });
        assertThat(out.size()).isZero();
    }

    @Test
    void aLongAddressIsWrappedBetweenWordsAndStaysOnThePaper() throws IOException {
        List<String> lines =
                Collections.nCopies(9, "вельмі доўгі радок адраса з многіх слоў, які нідзе не змяшчаецца цалкам");

        try (PDDocument document = Loader.loadPDF(print(List.of(sheet(lines)), PaperFormat.C5))) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text).contains(String.join(" ", lines));
        }
    }

    @Test
    void noLineEndsAtANoBreakSpaceHoweverNarrowThePaper() throws IOException {
        String year = "1979\u00a0г.\u00a0р.";
        // as long as it takes for each word to stand last on a line once
        for (int letters = 1; letters <= 40; letters++) {
            List<String> lines = List.of("Выдуманная " + "А".repeat(letters) + " Александровна, " + year);

            try (PDDocument document = Loader.loadPDF(print(List.of(sheet(lines)), PaperFormat.C6))) {
                assertThat(new PDFTextStripper().getText(document).lines().map(line -> line.replace('\u00a0', ' ')
                                .strip()))
                        .as("%d letters", letters)
                        .anyMatch(line -> line.endsWith("1979 г. р."));
            }
        }
    }

    @Test
    void whatIsLongerThanThePaperIsBrokenAllTheSame() throws IOException {
        String pasted =
                "слова\u00a0за\u00a0словом\u00a0без\u00a0единого\u00a0простого\u00a0пробела\u00a0между\u00a0ними\u00a0всеми";

        try (PDDocument document = Loader.loadPDF(print(List.of(sheet(List.of(pasted))), PaperFormat.C6))) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text).contains(pasted.replace('\u00a0', ' '));
            assertThat(new PDFTextStripper()
                            .getText(document)
                            .lines()
                            .findFirst()
                            .orElseThrow())
                    .hasSizeLessThan(pasted.length());
        }
    }

    private static PaperEnvelope sheet(List<String> recipient) {
        return new PaperEnvelope(recipient, SENDER, List.of("CRIB"), true);
    }

    private byte[] print(List<PaperEnvelope> sheets, PaperFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        printer.print(sheets, format, out);
        return out.toByteArray();
    }
}
