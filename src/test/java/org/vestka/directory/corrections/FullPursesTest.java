package org.vestka.directory.corrections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.vestka.tables.Tables.CORRECTION;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.vestka.accounts.Puzzle;
import org.vestka.accounts.PuzzleWanted;
import org.vestka.accounts.Role;
import org.vestka.accounts.Solution;
import org.vestka.directory.PersonId;
import org.vestka.directory.corrections.Subject.OfPerson;
import org.vestka.directory.imports.AppliedImport;
import org.vestka.directory.imports.Decision;
import org.vestka.directory.imports.ImportId;
import org.vestka.directory.imports.ImportListDraft;
import org.vestka.directory.imports.ImportLists;
import org.vestka.directory.imports.ImportReview;
import org.vestka.directory.imports.Imports;
import org.vestka.directory.imports.ListId;
import org.vestka.directory.imports.ReviewFilter;
import org.vestka.directory.motion.MotionDesk;
import org.vestka.directory.motion.MotionDraft;
import org.vestka.directory.person.People;
import org.vestka.directory.person.Publication;
import org.vestka.directory.place.AddressBook;
import org.vestka.directory.place.MailingAddress.Printable;
import org.vestka.directory.registry.PersonEditing;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

/** Where everybody's free tries are used up, no wish to be hidden is lost; and where there is one editor, one is enough. */
@VestkaTest
@Import(TestPeople.class)
@TestPropertySource(
        properties = {
            "vestka.editors.hands=1",
            "vestka.accounts.wishes-per-hour=2",
            "vestka.corrections.hidden-per-hour=1"
        })
class FullPursesTest {

    @Autowired
    private TestPeople make;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Corrections corrections;

    @Autowired
    private CorrectionDesk desk;

    @Autowired
    private People people;

    @Autowired
    private PersonEditing editing;

    @Autowired
    private MotionDesk motion;

    @Autowired
    private AddressBook addresses;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportReview review;

    @Autowired
    private ImportLists lists;

    @Autowired
    private DSLContext sql;

    @BeforeEach
    void nothingWaits() {
        sql.deleteFrom(CORRECTION).execute();
    }

    @Test
    void aWishIsKeptAndTakesEffectOnceTheDeviceHasWorked() throws Exception {
        PersonId person = make.inColony();
        PuzzleWanted wanted = null;
        for (int i = 0; i < 3 && wanted == null; i++) {
            PersonId next = i < 2 ? make.inColony() : person;
            wanted = catchThrowableOfType(
                    PuzzleWanted.class, () -> corrections.hide(new OfPerson(next), "please", null));
        }
        assertThat(wanted).as("two are free").isNotNull();
        assertThat(people.brief(person)).as("not hidden yet").isPresent();
        assertThat(waiting(person)).as("but kept").isEqualTo(1);

        Solution solution = solve(java.util.Objects.requireNonNull(wanted).puzzle());
        assertThat(corrections.hide(new OfPerson(person), "please", solution)).isEqualTo(Hiding.AT_ONCE);

        assertThat(people.brief(person)).isEmpty();
        assertThat(waiting(person)).as("one wish").isEqualTo(1);
    }

    @Test
    void aDeviceThatCannotWorkIsKeptInTheQueue() {
        PersonId first = make.inColony();
        PersonId second = make.inColony();
        assertThat(corrections.hideWithoutScript(new OfPerson(first), "")).isEqualTo(Hiding.AT_ONCE);
        assertThat(corrections.hideWithoutScript(new OfPerson(second), "")).isEqualTo(Hiding.AFTER_A_LOOK);
        assertThat(waiting(second)).isEqualTo(1);
    }

    @Test
    void whereThereIsOneEditorOneIsEnough() {
        var editor = accounts.make(Role.EDITOR);
        PersonId person = make.inColony();
        var place = people.brief(person).orElseThrow().facility();
        PartialDate today = PartialDate.of(java.time.LocalDate.now(java.time.ZoneOffset.UTC));
        accounts.as(editor, () -> {
            MotionDraft draft = MotionDraft.move(
                    java.util.Objects.requireNonNull(place), TestPeople.address(7301), today, TestPeople.SOURCE);
            assertThat(motion.takesTwo(draft)).isFalse();
            motion.approve(draft, motion.preview(draft).seen());
            assertThat(((Printable) addresses.of(person, today.earliest())).lines())
                    .contains("ПК № 7301");
        });
        corrections.hideWithoutScript(new OfPerson(person), "");
        Correction wish = accounts.as(editor, () -> desk.queue(0, 1)).getFirst();
        assertThat(accounts.as(editor, () -> desk.accept(wish.id(), wish.version(), "They ask for it.")))
                .isFalse();
        assertThat(accounts.as(editor, () -> people.brief(person).orElseThrow().publication()))
                .isEqualTo(Publication.WITHHELD);
    }

    @Test
    void whereThereIsOneEditorAFileIsAppliedAtOnce(@TempDir Path folder) throws Exception {
        var editor = accounts.make(Role.EDITOR);
        String header = "id,name,status\n";
        Path first = Files.writeString(folder.resolve("first.csv"), header + "1,Ann Alone,active\n");
        Path second = Files.writeString(folder.resolve("second.csv"), header + "1,Ann Otherwise,active\n");
        var country = make.country();
        accounts.as(editor, () -> {
            ListId list = lists.create(new ImportListDraft(
                    "one-hand-" + System.nanoTime(),
                    "List of one",
                    country,
                    "body-of-one",
                    null,
                    imports.preview(first, null).proposal(),
                    10));
            assertThat(applied(list, first).registered()).isEqualTo(1);
            AppliedImport changed = applied(list, second);
            assertThat(changed.changed()).isEqualTo(1);
            assertThat(changed.waiting()).isZero();
            assertThat(changed.finished()).isTrue();
        });
    }

    private AppliedImport applied(ListId list, Path file) {
        ImportId id = imports.begin(list, 1, LanguageTag.EN, file.getFileName().toString(), file)
                .id();
        imports.reader(id, file, null).run();
        review.rows(id, ReviewFilter.ALL, null, 10)
                .forEach(row -> review.decide(id, row.id(), row.version(), Decision.ACCEPTED));
        return imports.apply(id, imports.batch(id).orElseThrow().version(), Publication.PUBLIC);
    }

    private int waiting(PersonId person) {
        return sql.fetchCount(CORRECTION, CORRECTION.PERSON_ID.eq(person.value()));
    }

    private static Solution solve(Puzzle puzzle) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (long number = 0; ; number++) {
            byte[] hash = digest.digest((puzzle.text() + ":" + number).getBytes(StandardCharsets.UTF_8));
            int zeros = 0;
            while (zeros < puzzle.zeros() && (hash[zeros / 8] & (0x80 >> (zeros % 8))) == 0) {
                zeros++;
            }
            if (zeros == puzzle.zeros()) {
                return new Solution(puzzle, number);
            }
        }
    }
}
