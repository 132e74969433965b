package org.vestka.letters.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.person.PersonBrief;
import org.vestka.directory.place.MailingAddress;
import org.vestka.directory.place.MailingAddress.Printable;
import org.vestka.directory.ui.AddressSource;
import org.vestka.directory.ui.AddressWords;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.letters.AddressInDoubt;
import org.vestka.letters.Letter;
import org.vestka.letters.LetterNotFound;
import org.vestka.letters.LetterService;
import org.vestka.letters.LetterStateChanged;
import org.vestka.letters.NotWritable;
import org.vestka.letters.print.PaperFormat;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.CopyButton;
import org.vestka.shared.ui.DownloadLink;
import org.vestka.shared.ui.EnvelopeSheet;
import org.vestka.shared.ui.FinishedStep;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.ReaderLanguage;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.Stack;
import org.vestka.shared.ui.Tone;

/** The envelope as it will be posted: to copy by hand, or to print. */
class EnvelopePart extends Stack {

    private static final long serialVersionUID = 1L;

    private final Checkbox anyway = new Checkbox();
    private final RadioButtonGroup<PaperFormat> format = new RadioButtonGroup<>();
    private @Nullable SenderPart sender;

    EnvelopePart(
            PersonBrief person,
            Letter letter,
            LetterService letters,
            MailingAddress address,
            EnvelopeFiles files,
            LocalDate today) {
        switch (address) {
            case MailingAddress.Unprintable unprintable -> add(new NoLetterNow(person, unprintable.reason()));
            case Printable printable -> {
                envelope(letter, printable, today);
                if (letter.kind().onPaper()) {
                    add(
                            files.canPrint(printable, "")
                                    ? print(letter, letters, printable, files, today)
                                    : new Note(Tone.AMBER, getTranslation("letters.envelope.no-glyphs")));
                }
                add(new Row(Buttons.primary(
                        getTranslation("letters.envelope.written"), () -> written(person, letter, letters))));
            }
        }
    }

    /** What was chosen and typed before the step was drawn anew. */
    void goOnFrom(EnvelopePart before) {
        if (sender != null && before.sender != null) {
            format.setValue(before.format.getValue());
            sender.goOnFrom(before.sender);
        }
    }

    private void envelope(Letter letter, Printable address, LocalDate today) {
        EnvelopeSheet sheet = new EnvelopeSheet(address.lines(), address.language()).latin(address.latinLines());
        if (!letter.kind().onPaper()) {
            sheet.withoutEnvelope();
        }
        DirectoryWords words = DirectoryWords.current();
        add(
                new Paragraph(getTranslation("letters.envelope.lead." + letter.kind())),
                sheet,
                new Row(
                        new CopyButton(getTranslation("letters.envelope.copy"), sheet.text()),
                        AddressWords.freshness(address, today, words).badge()),
                new AddressSource(address, words));
    }

    private Section print(
            Letter letter, LetterService letters, Printable address, EnvelopeFiles files, LocalDate today) {
        LanguageTag reader = ReaderLanguage.current();
        format.setLabel(getTranslation("letters.envelope.format"));
        format.setItems(PaperFormat.values());
        format.setItemLabelGenerator(each -> getTranslation("letters.format." + each));
        format.setValue(PaperFormat.DL);
        SenderPart line = new SenderPart(files.rules(address, today, reader), typed -> files.canPrint(address, typed));
        sender = line;
        DownloadLink envelope = new DownloadLink(
                getTranslation("letters.envelope.print"),
                DownloadHandler.fromInputStream(request -> pdf(
                        "envelope.pdf",
                        () -> files.envelope(
                                letters.prepareEnvelope(letter.code(), anyway.getValue()),
                                format.getValue(),
                                line.line()))));
        DownloadLink instructions = new DownloadLink(
                getTranslation("letters.envelope.sheet"),
                DownloadHandler.fromInputStream(request -> pdf(
                        "sheet.pdf",
                        () -> files.instructions(
                                letters.prepareEnvelope(letter.code(), anyway.getValue()), reader, today))));
        Section section = new Section(getTranslation("letters.envelope.print.title"), format, line);
        // where another tab has posted it meanwhile, or the address has changed; only the file itself notes that it was
        // printed
        Runnable sayWhyNot = () -> Attempt.to(this, () -> letters.mayPrint(letter.code(), anyway.getValue()));
        Row links = new Row(envelope.besides(sayWhyNot), instructions.besides(sayWhyNot));
        if (!address.fresh()) {
            anyway.setLabel(getTranslation("letters.envelope.anyway"));
            links.setVisible(false);
            anyway.addValueChangeListener(change -> links.setVisible(change.getValue()));
            section.add(new Note(Tone.AMBER, getTranslation("letters.envelope.in-doubt")), anyway);
        }
        section.add(links);
        return section;
    }

    /** A file, or a plain refusal when the letter or its address has changed since the page was shown. */
    private static DownloadResponse pdf(String name, Supplier<byte[]> file) {
        try {
            byte[] bytes = file.get();
            return new DownloadResponse(new ByteArrayInputStream(bytes), name, "application/pdf", bytes.length);
        } catch (NotWritable | AddressInDoubt | LetterStateChanged | LetterNotFound e) {
            return DownloadResponse.error(HttpStatusCode.CONFLICT.getCode());
        }
    }

    private void written(PersonBrief person, Letter letter, LetterService letters) {
        Attempt.to(this, () -> {
            letters.markWritten(letter.code());
            FinishedStep.leadOn(this, LettersNavigation.write(person.publicId(), WriteStep.POST));
        });
    }
}
