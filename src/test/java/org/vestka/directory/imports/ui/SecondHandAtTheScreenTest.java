package org.vestka.directory.imports.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Role;
import org.vestka.accounts.SignedIn;
import org.vestka.directory.CountryCode;
import org.vestka.directory.PersonId;
import org.vestka.directory.imports.Decision;
import org.vestka.directory.imports.ImportId;
import org.vestka.directory.imports.ImportListDraft;
import org.vestka.directory.imports.ImportLists;
import org.vestka.directory.imports.ImportReview;
import org.vestka.directory.imports.ImportState;
import org.vestka.directory.imports.Imports;
import org.vestka.directory.imports.ListId;
import org.vestka.directory.imports.ReviewFilter;
import org.vestka.directory.person.NameRole;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.person.Publication;
import org.vestka.directory.registry.PersonChange;
import org.vestka.directory.registry.PersonFacts;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.source.SourceDraft;
import org.vestka.shared.LanguageTag;
import org.vestka.testing.SignedInAtTheScreen;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

/** The second editor before what a file changes of people who are shown. */
@VestkaTest
@SuppressWarnings("NullAway.Init")
class SecondHandAtTheScreenTest extends SignedInAtTheScreen {

    /** Nobody whom a test has made. */
    private static final SignedIn FIRST = new SignedIn(new AccountId(900_001), "first", Set.of(Role.EDITOR));

    @Autowired
    private Imports imports;

    @Autowired
    private ImportLists lists;

    @Autowired
    private ImportReview review;

    @Autowired
    private Registry registry;

    @Autowired
    private DSLContext sql;

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

    @Test
    void whoWasChangedByHandStandsThereInTheReadersLetters() {
        Path file = file("Таццяна Чарнавікова");
        ListId list = list(file);
        ImportId id = applied(list, file, LanguageTag.BE);
        assertThat(page(id)).doesNotContain("changed by hand");
        registry.change(new PersonChange(
                new PersonId(Long.parseLong(String.valueOf(
                        sql.fetchValue("select person_id from external_reference where list_code = ?", code(list))))),
                PersonFacts.by(SourceDraft.page("https://pages.example", null, null))
                        .names(List.of(
                                new PersonName(LanguageTag.EN, NameRole.DISPLAY, "Tacciana Čarnavikova"),
                                new PersonName(LanguageTag.BE, NameRole.DISPLAY, "Таццяна Інакшая")))
                        .build()));
        assertThat(page(id)).contains("1 person was changed by hand", "Tacciana Čarnavikova");
        assertThat(find(Anchor.class).all().stream().map(Anchor::getText)).doesNotContain("Таццяна Інакшая");
    }

    private String page(ImportId id) {
        UI.getCurrent().navigate("imports/" + id.value());
        return page();
    }

    private String code(ListId list) {
        return lists.all().stream()
                .filter(each -> each.id().equals(list))
                .findFirst()
                .orElseThrow()
                .code();
    }

    private ListId shown(String name) {
        Path file = file(name);
        ListId list = list(file);
        ImportId id = applied(list, file, LanguageTag.EN);
        imports.publishDrafts(id, version(id), imports.drafts(id).seen());
        return list;
    }

    private ListId list(Path file) {
        return lists.create(new ImportListDraft(
                "second-" + System.nanoTime(),
                "Second",
                new CountryCode("QJ"),
                "body-second",
                null,
                imports.preview(file, null).proposal(),
                10));
    }

    private ImportId applied(ListId list, String name) {
        return applied(list, file(name), LanguageTag.EN);
    }

    private ImportId applied(ListId list, Path file, LanguageTag language) {
        return Objects.requireNonNull(TestAccounts.as(FIRST, () -> {
            ImportId id = imports.begin(list, 1, language, "list.csv", file).id();
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
