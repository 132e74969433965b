package org.vestka.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vestka.tables.Tables.EXTERNAL_REFERENCE;
import static org.vestka.tables.Tables.PERSON;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Role;
import org.vestka.accounts.SignedIn;
import org.vestka.directory.CountryCode;
import org.vestka.directory.person.Publication;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.LanguageTag;
import org.vestka.testing.PropertiesOnTheDatabase;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

/** An import publishes nothing by itself; deaths, namesakes and a drop of more than a set share always need a person. */
@VestkaTest
@Import(TestPeople.class)
class ImportProperties extends PropertiesOnTheDatabase {

    private static final AtomicInteger LISTS = new AtomicInteger();

    /** Of a list of few people whoever is gone is more than this. */
    private static final int SHARE = 10;

    @Autowired
    private TestPeople make;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportReview review;

    @Autowired
    private ImportLists lists;

    @Autowired
    private DSLContext sql;

    private @Nullable AccountId editor;
    private @Nullable CountryCode country;
    private @Nullable CountryCode strange;

    /** @param who number of the name and of the birth date: two rows with the same one are namesakes */
    record Row(int who, boolean dead, boolean future) {}

    @Property(tries = 12)
    void nothingIsShownThatNobodyHasDecidedOn(
            @ForAll("rows") @Size(min = 1, max = 9) List<Row> rows, @ForAll @IntRange(min = 0, max = 9) int left) {
        accounts.as(editor(), () -> {
            strangers();
            String name = letters(LISTS.incrementAndGet());
            ListId list = list(name, file(name, rows));
            long shownBefore = shown();
            ImportId first = read(list, file(name, rows));

            assertThat(registered(name)).isZero();
            assertThat(shown()).isEqualTo(shownBefore);
            List<ReviewRow> staged = review.rows(first, ReviewFilter.ALL, null, 50);
            assertThat(staged).hasSameSizeAs(rows);
            for (int i = 0; i < rows.size(); i++) {
                assertThat(staged.get(i).needsPerson()).isEqualTo(needsPerson(rows, i));
            }

            review.decideAll(first, ReviewFilter.ALL, Decision.ACCEPTED);
            int sure = (int) staged.stream().filter(row -> !row.needsPerson()).count();
            assertThat(apply(first, Publication.DRAFT)).isEqualTo(sure);
            assertThat(registered(name)).isEqualTo(sure);
            assertThat(shown()).isEqualTo(shownBefore);

            review.rows(first, ReviewFilter.ALL.decided(Decision.OPEN), null, 50)
                    .forEach(row -> review.decide(first, row.id(), row.version(), Decision.ACCEPTED));
            // a file whose rows are all applied has no second time
            if (sure < rows.size()) {
                assertThat(apply(first, Publication.PUBLIC)).isEqualTo(rows.size() - sure);
            }
            assertThat(registered(name)).isEqualTo(rows.size());
            assertThat(shown()).as("one editor alone shows nobody").isEqualTo(shownBefore);
            if (sure < rows.size()) {
                agree(first);
                assertThat(shown()).isEqualTo(shownBefore + rows.size());
            }

            int rest = Math.min(left, rows.size());
            if (rest > 0 && rest < rows.size()) {
                ImportId next = read(list, file(name, rows.subList(0, rest)));
                ReviewFilter gone = ReviewFilter.having(Concern.MANY_GONE);
                assertThat(review.count(next, gone)).isEqualTo(rows.size() - rest);
                review.decideAll(next, ReviewFilter.ALL, Decision.ACCEPTED);
                assertThat(review.count(next, gone.decided(Decision.OPEN))).isEqualTo(rows.size() - rest);
            }
        });
    }

    private static boolean needsPerson(List<Row> rows, int index) {
        Row row = rows.get(index);
        return row.dead()
                || row.future()
                || rows.stream().filter(other -> other.who() == row.who()).count() > 1;
    }

    private Path file(String name, List<Row> rows) {
        StringBuilder csv = new StringBuilder("id,name,birthday,arrested,died\n");
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            csv.append("%d,Invented %s%s,19%02d-05-17,%s,%s%n"
                    .formatted(
                            i + 1,
                            name,
                            letters(row.who()),
                            60 + row.who(),
                            row.future() ? "2091-05-05" : "2021-05-05",
                            row.dead() ? "2024-02-02" : ""));
        }
        try {
            return Files.writeString(Files.createTempFile("rows", ".csv"), csv);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private ListId list(String name, Path file) {
        return lists.create(new ImportListDraft(
                "props-" + name,
                "Invented " + name,
                country(),
                "props-" + name,
                null,
                imports.preview(file, null).proposal(),
                SHARE));
    }

    private ImportId read(ListId list, Path file) {
        BegunImport begun = imports.begin(list, 1, LanguageTag.EN, "rows.csv", file);
        imports.reader(begun.id(), file, null).run();
        return begun.id();
    }

    private void agree(ImportId batch) {
        TestAccounts.as(
                new SignedIn(new AccountId(2), "imports-second", Set.of(Role.EDITOR)),
                () -> imports.publishDrafts(
                        batch,
                        imports.batch(batch).orElseThrow().version(),
                        imports.drafts(batch).seen()));
    }

    private int apply(ImportId batch, Publication publication) {
        return imports.apply(batch, imports.batch(batch).orElseThrow().version(), publication)
                .registered();
    }

    private long registered(String name) {
        return sql.fetchCount(EXTERNAL_REFERENCE, EXTERNAL_REFERENCE.LIST_CODE.eq("props-" + name));
    }

    /** As the database says: the list in memory may still be taking in what another test has left. */
    private long shown() {
        return sql.fetchCount(
                PERSON,
                PERSON.COUNTRY_CODE.eq(country().value()),
                PERSON.PUBLICATION.in(Publication.PUBLIC, Publication.LIMITED, Publication.MEMORIAL));
    }

    /** A number in letters, so that no name looks like another one. */
    private static String letters(int number) {
        StringBuilder letters = new StringBuilder();
        for (int rest = number + 1; rest > 0; rest /= 8) {
            letters.append("kolumati".charAt(rest % 8)).append("zavodine".charAt(rest % 8));
        }
        return letters.toString();
    }

    /** Whom another try has imported may be like whom this one does: dead or not shown, they would need a person. */
    private void strangers() {
        if (strange == null) {
            strange = make.country();
        }
        for (String table : List.of("person", "person_listing")) {
            sql.execute(
                    "update " + table + " set country_code = ? where country_code = ?",
                    strange.value(),
                    country().value());
        }
    }

    private CountryCode country() {
        if (country == null) {
            country = make.country();
        }
        return country;
    }

    private AccountId editor() {
        if (editor == null) {
            editor = accounts.make(Role.EDITOR);
        }
        return editor;
    }

    @Provide
    Arbitrary<List<Row>> rows() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 14),
                        Arbitraries.of(true, false, false, false),
                        Arbitraries.of(true, false, false, false))
                .as(Row::new)
                .list();
    }
}
