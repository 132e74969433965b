package org.vestka.letters.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.ZoneId;
import org.vestka.letters.pack.PackCode;
import org.vestka.letters.pack.PackNotFound;
import org.vestka.letters.pack.PackOverview;
import org.vestka.letters.pack.PackRefused;
import org.vestka.letters.pack.Packs;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.ui.BrowserZone;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.DownloadLink;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.ReaderLanguage;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.Tone;

/** The files of a pack. Their names tell nobody what is in them. */
class PackFilesPart extends Section {

    private static final long serialVersionUID = 1L;

    /** @param changed shows the pack anew */
    PackFilesPart(PackOverview pack, Packs packs, PackFiles files, Runnable changed) {
        super("");
        setHeading(getTranslation("letters.pack.files"));
        PackCode code = pack.pack().code();
        LanguageTag reader = ReaderLanguage.current();
        int unasked = pack.unasked().size();
        if (unasked > 0) {
            add(
                    new Note(Tone.AMBER, getTranslation("letters.pack.in-doubt.now", unasked)),
                    new Row(Buttons.secondary(
                            getTranslation("letters.envelope.anyway"),
                            () -> Attempt.to(this, () -> {
                                packs.printAnyway(code);
                                changed.run();
                            }))));
            return;
        }
        ZoneId zone = BrowserZone.current();
        DownloadLink pdf = new DownloadLink(
                getTranslation("letters.pack.pdf"),
                DownloadHandler.fromInputStream(request ->
                        file("pack.pdf", "application/pdf", () -> files.pdf(packs.forPaper(code), reader, zone))));
        DownloadLink zip = new DownloadLink(
                getTranslation("letters.pack.zip"),
                DownloadHandler.fromInputStream(request ->
                        file("pack.zip", "application/zip", () -> files.zip(packs.forPaper(code), reader, zone))));
        Runnable sayWhyNot = () -> Attempt.to(this, () -> packs.forPaper(code));
        add(
                new Paragraph(getTranslation("letters.pack.files.what")),
                new Row(pdf.primary().besides(sayWhyNot), zip.besides(sayWhyNot)));
    }

    private interface Bytes {
        byte[] get();
    }

    /** A file, or a plain refusal when the pack or an address has changed since the page was shown. */
    private static DownloadResponse file(String name, String type, Bytes file) {
        try {
            byte[] bytes = file.get();
            return new DownloadResponse(new ByteArrayInputStream(bytes), name, type, bytes.length);
        } catch (PackRefused | PackNotFound e) {
            return DownloadResponse.error(HttpStatusCode.CONFLICT.getCode());
        }
    }
}
