package org.vestka.directory.imports.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Role;
import org.vestka.accounts.SignedIn;
import org.vestka.directory.CountryCode;
import org.vestka.directory.imports.Decision;
import org.vestka.directory.imports.ImportId;
import org.vestka.directory.imports.ImportListDraft;
import org.vestka.directory.imports.ImportLists;
import org.vestka.directory.imports.ImportReview;
import org.vestka.directory.imports.ImportState;
import org.vestka.directory.imports.Imports;
import org.vestka.directory.imports.ListId;
import org.vestka.directory.imports.ReviewFilter;
import org.vestka.directory.person.Publication;
import org.vestka.shared.LanguageTag;
import org.vestka.testing.SignedInAtTheScreen;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

/** The second editor before what a file changes of people who are shown. */
@VestkaTest
@SuppressWarnings("NullAway.Init")
class SecondHandAtTheScreenTest extends SignedInAtTheScreen {

    private static final SignedIn FIRST = new SignedIn(new AccountId(1), "first", Set.of(Role.EDITOR));

    @Autowired
    private Imports imports;

    @Autowired
    private ImportLists lists;

    @Autowired
    private ImportReview review;

    @TempDir
    private Path folder;

    SecondHandAtTheScreenTest() {
        super(Role.EDITOR);
    }

    @Test
    void theSecondEditorSeesOldAndNewAndAgrees() {
        ListId list = shown("Bo Invented");
        ImportId id = applied(list, "Bo Otherwise");
        UI.getCurrent().navigate("imports/" + id.value());
        assertThat(page())
                .contains("1 change waits for a second editor.", "Another editor has accepted 1 of them.")
                .contains("Bo Invented", "Bo Otherwise");

        pressLast("I agree: apply them");
        assertThat(imports.toAgree(id).theirs()).as("asked first").isEqualTo(1);
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(imports.batch(id).orElseThrow().state()).isEqualTo(ImportState.APPLIED);
        assertThat(page()).doesNotContain("waits for a second editor");
    }

    @Test
    void theFirstOnlyTakesItBack() {
        ListId list = shown("Di Invented");
        ImportId id = applied(list, "Di Otherwise");
        TestAccounts.as(FIRST, () -> {
            UI.getCurrent().navigate("imports/" + id.value());
            assertThat(page())
                    .contains("You have accepted 1 of them. Another editor has to agree.")
                    .doesNotContain("I agree: apply them");
            press("Take mine back");
            return true;
        });
        assertThat(imports.toAgree(id).none()).isTrue();
        assertThat(review.count(id, ReviewFilter.ALL.decided(Decision.OPEN))).isEqualTo(1);
    }

    private ListId shown(String name) {
        Path file = file(name);
        ListId list = lists.create(new ImportListDraft(
                "second-" + System.nanoTime(),
                "Second",
                new CountryCode("QJ"),
                "body-second",
                null,
                imports.preview(file, null).proposal(),
                10));
        ImportId id = applied(list, file);
        imports.publishDrafts(id, version(id), imports.drafts(id).seen());
        return list;
    }

    private ImportId applied(ListId list, String name) {
        return applied(list, file(name));
    }

    private ImportId applied(ListId list, Path file) {
        return Objects.requireNonNull(TestAccounts.as(FIRST, () -> {
            ImportId id =
                    imports.begin(list, 1, LanguageTag.EN, "list.csv", file).id();
            imports.reader(id, file, null).run();
            review.rows(id, ReviewFilter.ALL, null, 10)
                    .forEach(row -> review.decide(id, row.id(), row.version(), Decision.ACCEPTED));
            imports.apply(id, version(id), Publication.PUBLIC);
            return id;
        }));
    }

    private int version(ImportId id) {
        return imports.batch(id).orElseThrow().version();
    }

    private Path file(String name) {
        try {
            return Files.writeString(folder.resolve(name + ".csv"), "id,name,status\n1," + name + ",active\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
