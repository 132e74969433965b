package org.vestka.letters.bank.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.stream.Stream;
import org.vestka.letters.bank.OfflinePage;
import org.vestka.letters.bank.SealingKey;
import org.vestka.letters.bank.Trustee;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.ui.DownloadLink;
import org.vestka.shared.ui.ReaderLanguage;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;

/** What a trustee does from the first key on, and the page to do it with. */
class BundleSteps extends Section {

    private static final long serialVersionUID = 1L;

    /** @param demo whether the demo's own key is handed out, to whom it is of use */
    BundleSteps(Trustee trustee, OfflinePage page, boolean demo) {
        super(BankWords.text("bank.bundles.steps"));
        LanguageTag reader = ReaderLanguage.current();
        Row files = new Row(new DownloadLink(
                getTranslation("bank.bundles.page"),
                DownloadHandler.fromInputStream(request -> file("open.html", "text/html", page.html(reader)))));
        add(
                new OrderedList(Stream.of(
                                "bank.bundles.step.page",
                                "bank.bundles.step.key",
                                "bank.bundles.step.open",
                                "bank.bundles.step.change")
                        .map(key -> new ListItem(getTranslation(key)))
                        .toArray(ListItem[]::new)),
                files);
        if (demo && trustee.keys().stream().anyMatch(key -> key.key().equals(SealingKey.OF_DEMO))) {
            files.add(new DownloadLink(
                    getTranslation("bank.bundles.demo-key"),
                    DownloadHandler.fromInputStream(request ->
                            file("key-that-everybody-has.json", "application/json", OfflinePage.keyOfDemo()))));
            add(new Paragraph(getTranslation("bank.bundles.demo-key.what")));
        }
    }

    private static DownloadResponse file(String name, String type, byte[] bytes) {
        return new DownloadResponse(new ByteArrayInputStream(bytes), name, type, bytes.length);
    }
}
