package org.vestka.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Role;
import org.vestka.accounts.SignedIn;
import org.vestka.directory.imports.ColumnMapping;
import org.vestka.directory.imports.Decision;
import org.vestka.directory.imports.ImportId;
import org.vestka.directory.imports.ImportListDraft;
import org.vestka.directory.imports.ImportLists;
import org.vestka.directory.imports.ImportReview;
import org.vestka.directory.imports.Imports;
import org.vestka.directory.imports.ListField;
import org.vestka.directory.imports.ListId;
import org.vestka.directory.imports.ReviewFilter;
import org.vestka.directory.person.Publication;
import org.vestka.directory.source.SourceTitle;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.i18n.Texts;

/**
 * An invented list, brought in by the demo's editor as any editor would: its first file is taken over as drafts, its
 * second waits for review with a row of each kind. Nobody in it is public.
 */
@Component
class DemoList {

    private static final int GONE_PERCENT = 50;

    private final ImportLists lists;
    private final Imports imports;
    private final ImportReview review;
    private final Texts texts;

    DemoList(ImportLists lists, Imports imports, ImportReview review, Texts texts) {
        this.lists = lists;
        this.imports = imports;
        this.review = review;
        this.texts = texts;
    }

    void bring(AccountId editor, String pseudonym) {
        SignedIn who = new SignedIn(editor, pseudonym, Set.of(Role.EDITOR));
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, who.getAuthorities()));
        new DelegatingSecurityContextRunnable(this::bring, context).run();
    }

    private void bring() {
        ListId list = lists.create(new ImportListDraft(
                "demo",
                title(),
                DemoPeople.BELARUS,
                DemoPeople.BODY,
                null,
                new ColumnMapping(columns()),
                GONE_PERCENT));
        ImportId before = read(list, "list-before.csv");
        review.decideAll(before, ReviewFilter.ALL, Decision.ACCEPTED);
        imports.apply(before, imports.batch(before).orElseThrow().version(), Publication.DRAFT);
        read(list, "list-now.csv");
    }

    /** Lists have one title for all readers; this one explains itself to each. */
    private String title() {
        return SourceTitle.of(language -> texts.getTranslation("demo.list", language.locale()));
    }

    /** In the order of the files. */
    private static Map<String, ListField> columns() {
        Map<String, ListField> columns = new LinkedHashMap<>();
        columns.put("нумар", ListField.SOURCE_KEY);
        columns.put("імя і прозвішча", ListField.NAME);
        columns.put("дата нараджэння", ListField.BORN);
        columns.put("пол", ListField.GENDER);
        columns.put("дзе ўтрымліваецца", ListField.PLACE);
        columns.put("стан", ListField.STATUS);
        columns.put("затрыманы", ListField.ARRESTED);
        columns.put("памёр", ListField.DIED);
        columns.put("нататка", ListField.STORY);
        return columns;
    }

    private ImportId read(ListId list, String name) {
        try {
            Path file = Files.createTempFile("vestka-demo-", ".csv");
            try (InputStream bytes =
                    Objects.requireNonNull(DemoList.class.getResourceAsStream("/db/demo/" + name), name)) {
                Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
                ImportId id = imports.begin(list, 1, LanguageTag.BE, name, file).id();
                imports.reader(id, file, null).run();
                return id;
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
