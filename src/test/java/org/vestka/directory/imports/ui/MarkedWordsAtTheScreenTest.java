package org.vestka.directory.imports.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.router.QueryParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.accounts.Role;
import org.vestka.directory.CountryCode;
import org.vestka.directory.imports.BegunImport;
import org.vestka.directory.imports.Concern;
import org.vestka.directory.imports.Decision;
import org.vestka.directory.imports.ImportId;
import org.vestka.directory.imports.ImportListDraft;
import org.vestka.directory.imports.ImportLists;
import org.vestka.directory.imports.ImportReview;
import org.vestka.directory.imports.Imports;
import org.vestka.directory.imports.ListId;
import org.vestka.directory.imports.ReviewFilter;
import org.vestka.directory.imports.ReviewRow;
import org.vestka.shared.LanguageTag;
import org.vestka.testing.SignedInAtTheScreen;
import org.vestka.testing.VestkaTest;

/** An editor presses Accept on a row with marked words, and decides on them cell by cell. */
@VestkaTest
@SuppressWarnings("NullAway.Init")
class MarkedWordsAtTheScreenTest extends SignedInAtTheScreen {

    @Autowired
    private Imports imports;

    @Autowired
    private ImportLists lists;

    @Autowired
    private ImportReview review;

    @TempDir
    private Path folder;

    MarkedWordsAtTheScreenTest() {
        super(Role.EDITOR);
    }

    @Test
    void acceptOpensTheRowAndItStaysOpenUntilNoCellIsMarked() throws IOException {
        ImportId id = read("1,Bo Invented,active,\"арт. 342\nсястра Марыя Сініца, +375 29 765-43-25\","
                + "\"Жонка Ганна Сініца пісала пра яго.\"\n");
        UI.getCurrent().navigate("imports/" + id.value());
        assertThat(choices()).isZero();

        press("Accept");
        assertThat(row(id).decision()).isEqualTo(Decision.OPEN);
        assertThat(choices()).isEqualTo(2);
        assertThat(page()).contains("A phone, a mail address, a home or a document is never published.");
        // a phone is never harmless, a relative may be
        assertThat(find(Button.class)
                        .withText("These words are harmless: publish them")
                        .all())
                .hasSize(1);

        press("Leave the lines of the marked words out");
        assertThat(choices()).as("the other cell is still marked").isEqualTo(2);
        press("These words are harmless: publish them");
        assertThat(choices()).isZero();
        press("Accept");
        assertThat(row(id).decision()).isEqualTo(Decision.ACCEPTED);

        press("Apply");
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("New: 1 person")
                .doesNotContain("Not decided");
    }

    @Test
    void manyAtOnceTheyWait() throws IOException {
        ImportId id = read("1,Bo Invented,active,,\"Жонка Ганна Сініца пісала пра яго.\"\n");
        UI.getCurrent().navigate("imports/" + id.value(), QueryParameters.fromString("part=person&why=private_words"));
        press("Accept all of these");
        assertThat(row(id).decision()).isEqualTo(Decision.OPEN);
        press("Apply");
        assertThat(find(Dialog.class).all()).isEmpty();
    }

    private int choices() {
        return find(WordsChoice.class).all().size();
    }

    private ReviewRow row(ImportId id) {
        return review.rows(id, ReviewFilter.having(Concern.PRIVATE_WORDS), null, 1)
                .getFirst();
    }

    private ImportId read(String rows) throws IOException {
        Path file = Files.writeString(folder.resolve("list.csv"), "id,name,status,articles,description\n" + rows);
        ListId list = lists.create(new ImportListDraft(
                "marked-" + System.nanoTime(),
                "Marked",
                new CountryCode("QJ"),
                "body-marked",
                null,
                imports.preview(file, null).proposal(),
                10));
        BegunImport begun = imports.begin(list, 1, LanguageTag.BE, "list.csv", file);
        imports.reader(begun.id(), file, null).run();
        return begun.id();
    }
}
