package org.vestka.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.LayoutProcessor;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfWriter;
import org.springframework.context.ConfigurableApplicationContext;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.person.Gender;
import org.vestka.directory.person.NameRole;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.person.Publication;
import org.vestka.directory.place.AddressBook;
import org.vestka.directory.place.MailingAddress;
import org.vestka.directory.place.MailingAddress.Printable;
import org.vestka.directory.place.Places;
import org.vestka.directory.registry.PersonDraft;
import org.vestka.directory.registry.PersonFacts;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.source.SourceDraft;
import org.vestka.letters.print.EnvelopePrinter;
import org.vestka.letters.print.PaperEnvelope;
import org.vestka.letters.print.PaperFormat;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.testing.InventedPeople;

/**
 * 500 envelopes in one PDF: the addresses looked up, then printed. Bare is OpenPDF with the same font, kerning and shaping
 * that writes the same finished lines at a fixed place, one page each.
 */
final class EnvelopesBenchmark implements Benchmark {

    private static final int ENVELOPES = 500;
    private static final int CALLS = 40;
    private static final String FONT = "fonts/Literata-Regular.ttf";
    private static final List<String> PLACES = List.of("BY-IK-17", "BY-IK-15", "BY-IK-4", "BY-PRISON-4", "BY-SIZO-7");

    @Override
    public String name() {
        return "envelopes";
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        try (ConfigurableApplicationContext application = ground.application()) {
            LocalDate today = LocalDate.now(ZoneOffset.UTC);
            List<PersonId> people = people(application, today);
            AddressBook book = application.getBean(AddressBook.class);
            EnvelopePrinter printer = application.getBean(EnvelopePrinter.class);
            Timing ours = Timing.of(CALLS, CALLS, i -> ours(book, printer, people, today, new ByteArrayOutputStream()));
            List<PaperEnvelope> sheets = sheets(book.of(people, today).values());
            if (sheets.size() != ENVELOPES) {
                throw new IllegalStateException("only " + sheets.size() + " can be printed");
            }
            Timing bare = Timing.of(CALLS, CALLS, i -> bare(sheets, new ByteArrayOutputStream()));
            double idle = ListBenchmark.heap() / 1e6;
            WatchedStream watched = new WatchedStream();
            ours(book, printer, people, today, watched);
            watched.look();
            return List.of(
                    Figure.atMost("envelopes, 500 with their addresses", ours.median(), bare.median(), "ms", 2.5),
                    Figure.limit("envelopes, heap over idle", watched.most - idle, "MB", 64),
                    Figure.told("envelopes, size of the file", watched.written() / 1e6, "MB"));
        }
    }

    private static void ours(
            AddressBook book, EnvelopePrinter printer, List<PersonId> people, LocalDate today, OutputStream out) {
        printer.print(sheets(book.of(people, today).values()), PaperFormat.DL, out);
    }

    private static List<PaperEnvelope> sheets(Collection<MailingAddress> addresses) {
        return addresses.stream()
                .filter(Printable.class::isInstance)
                .map(Printable.class::cast)
                .map(address -> new PaperEnvelope(address.lines(), List.of(), address.latinLines(), false))
                .toList();
    }

    private static void bare(List<PaperEnvelope> sheets, OutputStream out) {
        Document document = new Document(new Rectangle(PaperFormat.DL.widthPoints(), PaperFormat.DL.heightPoints()));
        try {
            LayoutProcessor.enable();
            LayoutProcessor.setKerning();
            BaseFont font = BaseFont.createFont(FONT, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
            PdfWriter writer = PdfWriter.getInstance(document, out);
            document.open();
            PdfContentByte canvas = writer.getDirectContent();
            for (PaperEnvelope sheet : sheets) {
                document.newPage();
                writer.setPageEmpty(false);
                float baseline = 150;
                for (String line : sheet.recipientLines()) {
                    canvas.beginText();
                    canvas.setFontAndSize(font, 14);
                    canvas.setTextMatrix(260, baseline);
                    canvas.showText(line);
                    canvas.endText();
                    baseline -= 19;
                }
            }
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<PersonId> people(ConfigurableApplicationContext application, LocalDate today) {
        Places places = application.getBean(Places.class);
        List<FacilityId> facilities = PLACES.stream()
                .map(code -> places.page(code).orElseThrow().id())
                .toList();
        SourceDraft source = SourceDraft.page("https://bench.example", null, null);
        List<PersonDraft> drafts = new ArrayList<>();
        for (InventedPeople.Invented each : InventedPeople.make(ENVELOPES, 5)) {
            drafts.add(new PersonDraft(
                    new CountryCode("BY"),
                    Publication.PUBLIC,
                    true,
                    PersonFacts.by(source)
                            .gender(each.woman() ? Gender.FEMALE : Gender.MALE)
                            .names(List.of(
                                    new PersonName(LanguageTag.BE, NameRole.ENVELOPE, each.be()),
                                    new PersonName(LanguageTag.RU, NameRole.DISPLAY, each.ru()),
                                    new PersonName(LanguageTag.EN, NameRole.DISPLAY, each.en())))
                            .stay(StayDraft.of(
                                    CustodyKind.COLONY,
                                    facilities.get(drafts.size() % facilities.size()),
                                    PartialDate.of(today.minusDays(100))))
                            .build()));
        }
        return application.getBean(Registry.class).registerAll(drafts);
    }

    /** Keeps the file, and now and then clears the heap and looks how much is really held. */
    private static final class WatchedStream extends OutputStream {

        private static final int EVERY_BYTES = 20_000;

        private final ByteArrayOutputStream file = new ByteArrayOutputStream();
        private double most;
        private int next = EVERY_BYTES;

        @Override
        public void write(int one) {
            file.write(one);
            lookAtTimes();
        }

        @Override
        public void write(byte[] some, int from, int length) {
            file.write(some, from, length);
            lookAtTimes();
        }

        private void lookAtTimes() {
            if (file.size() >= next) {
                next = file.size() + EVERY_BYTES;
                look();
            }
        }

        void look() {
            most = Math.max(most, ListBenchmark.heap() / 1e6);
        }

        int written() {
            return file.size();
        }
    }
}
