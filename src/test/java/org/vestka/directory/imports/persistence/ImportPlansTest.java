package org.vestka.directory.imports.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.accounts.AccountId;
import org.vestka.directory.imports.Concern;
import org.vestka.directory.imports.Decision;
import org.vestka.directory.imports.Hands;
import org.vestka.directory.imports.Hands.Turn;
import org.vestka.directory.imports.ImportBatch;
import org.vestka.directory.imports.ImportId;
import org.vestka.directory.imports.ImportRowId;
import org.vestka.directory.imports.ReviewFilter;
import org.vestka.directory.imports.RowKind;
import org.vestka.testing.CopiedTables;
import org.vestka.testing.Plans;
import org.vestka.testing.Plans.Step;
import org.vestka.testing.VestkaTest;

/** A review is paged through at each click: no page reads the rows of other files, or sorts those of its own. */
@VestkaTest
class ImportPlansTest {

    private static final int FILES = 12;
    private static final int ROWS = 2_000;
    /** Neither the first, whose rows an index by id alone would find at once, nor the last. */
    private static final ImportId FILE = new ImportId(7);

    @Autowired
    private DataSource database;

    @Autowired
    private DSLContext shared;

    @Autowired
    private Clock clock;

    @Test
    void aPageOfAReviewIsReadInItsOrder() throws Exception {
        List<Step> steps = steps(copies -> {
            ReviewRowQuery rows = new ReviewRowQuery(copies);
            for (ReviewFilter filter : List.of(
                    ReviewFilter.ALL,
                    ReviewFilter.plain(RowKind.NEW),
                    ReviewFilter.plain(RowKind.CHANGED).decided(Decision.OPEN),
                    ReviewFilter.needingPerson(),
                    ReviewFilter.needingPerson().decided(Decision.OPEN),
                    ReviewFilter.having(Concern.UNKNOWN_PLACE).decided(Decision.OPEN),
                    new ReviewFilter(RowKind.NEW, null, null, null, null, "Invented"))) {
                rows.after(FILE, filter, 0, 100);
                rows.after(FILE, filter, 6 * ROWS + 1_000, 100);
                rows.count(FILE, filter);
                rows.waiting(FILE, filter);
            }
            rows.find(FILE, new ImportRowId(6 * ROWS + 7));
            RowDecisions decisions = new RowDecisions(copies, clock);
            decisions.decided(FILE, Hands.ONE, 6 * ROWS + 500, 500);
            decisions.decided(FILE, new Hands(Turn.FIRST, new AccountId(1)), 6 * ROWS + 500, 500);
        });

        assertThat(steps)
                .hasSizeGreaterThan(25)
                .noneMatch(Step::readsAll)
                .noneMatch(Step::sorts)
                .noneMatch(step -> step.rows() > ROWS * 3);
    }

    @Test
    void countsReadTheirOwnFile() throws Exception {
        assertThat(steps(copies -> new ReviewRowQuery(copies).counts(FILE)))
                .isNotEmpty()
                .noneMatch(Step::readsAll)
                .noneMatch(step -> step.rows() > ROWS * 3);
        assertThat(steps(copies -> new StagedRows(copies).registeredKeys(FILE)))
                .isNotEmpty()
                .noneMatch(Step::readsAll)
                .noneMatch(step -> step.rows() > ROWS * 3);
        assertThat(steps(copies -> new ImportBatchRepository(copies, clock).page(0, 20)))
                .isNotEmpty()
                .noneMatch(Step::readsAll);
    }

    @Test
    void whatWaitsForAnotherEditorIsFoundAmongWhatWaits() throws Exception {
        AccountId second = new AccountId(2);
        List<Step> steps = steps(copies -> {
            copies.execute(
                    "update import_row set proposed_by = 1, proposed_at = now(6) where batch_id = ? and file_row < 20",
                    FILE.value());
            copies.fetch("analyze table import_row");
            assertThat(new ImportBatchRepository(copies, clock).waiting(second, 20))
                    .hasSize(1);
            RowDecisions decisions = new RowDecisions(copies, clock);
            assertThat(decisions.toAgree(FILE, second).theirs()).isPositive();
            assertThat(decisions.toAgree(FILE, 0, 26)).isNotEmpty();
            assertThat(decisions.anyWaits(FILE)).isTrue();
            decisions.decided(FILE, new Hands(Turn.SECOND, second), 0, 500);
        });
        assertThat(steps)
                .filteredOn(step -> step.statement().startsWith("select"))
                .hasSizeGreaterThanOrEqualTo(5)
                .noneMatch(Step::readsAll)
                .noneMatch(step -> step.rows() > 100);
    }

    @Test
    void whoIsListedAgainIsLookedUpOneByOneInLaterFiles() throws Exception {
        List<String> keys =
                IntStream.range(0, 100).mapToObj(n -> "key-" + n * 7).toList();
        List<Step> steps = steps(copies -> {
            ImportBatch first = new ImportBatchRepository(copies, clock)
                    .find(new ImportId(1))
                    .orElseThrow();
            assertThat(new ReviewRowQuery(copies).listedAgain(first, keys)).hasSize(100);
        });

        assertThat(steps)
                .filteredOn(step -> step.statement().contains("key-7"))
                .isNotEmpty()
                .allMatch(step -> "import_row_key_ix".equals(step.key()));
    }

    @Test
    void puttingWordsAwayReadsTheFileOnce() throws Exception {
        Instant now = clock.instant();
        List<Step> steps = steps(copies -> {
            SourceWords words = new SourceWords(copies);
            assertThat(words.putAway(FILE, now, now)).isTrue();
        });
        assertThat(steps)
                .isNotEmpty()
                .noneMatch(Step::readsAll)
                .noneMatch(Step::sorts)
                .noneMatch(step -> step.rows() > ROWS * 3);
    }

    /** What is done with the rows of files, of a dozen files with two thousand rows each. */
    private List<Step> steps(Consumer<DSLContext> act) throws Exception {
        List<Step> steps = new ArrayList<>();
        CopiedTables.with(database, shared, List.of("import_row", "import_batch", "import_list"), copies -> {
            fill(copies);
            steps.addAll(Plans.of(copies, () -> act.accept(copies)));
        });
        return steps.stream().filter(step -> step.table().equals("import_row")).toList();
    }

    private void fill(DSLContext sql) {
        sql.execute("insert into import_list (id, code, title, country_code, body_code, mapping, created_at)"
                + " values (1, 'test', 'test', 'QZ', 'test', '{}', now(6))");
        for (int file = 1; file <= FILES; file++) {
            sql.execute(
                    "insert into import_batch (id, list_id, state, language, file_name, file_sha256, file_bytes, file_rows,"
                            + " mapping, created_at, changed_at, last_act_at) values (?, 1, 'REVIEW', 'be', 'a.csv', repeat('0', 64), 1, ?, '{}',"
                            + " date_sub(now(6), interval 30 day), date_sub(now(6), interval 30 day), now(6))",
                    file,
                    ROWS);
            sql.execute("insert into import_row (batch_id, file_row, source_key, row_kind, decision, applied,"
                    + " needs_person, concerns, changed_facts, name, facts, words, changes, facts_sha256) select "
                    + file
                    + ", n, concat('key-', n), elt(1 + n % 3, 'NEW', 'CHANGED', 'UNCHANGED'),"
                    + " elt(1 + n % 4, 'OPEN', 'OPEN', 'ACCEPTED', 'REFUSED'), n % 8 = 3, n % 50 = 0,"
                    + " if(n % 50 = 0, 'UNKNOWN_PLACE', ''), '', concat('Invented ', n),"
                    + " '{\"CUSTODY\":\"COLONY\"}', '{\"name\":\"Invented\"}', null, repeat('0', 64) from "
                    + CopiedTables.NUMBERS + " where n < " + ROWS + " order by n");
        }
        sql.fetch("analyze table import_row, import_batch, import_list");
    }
}
