package org.vestka.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.imports.persistence.HeldPeopleQuery;
import org.vestka.directory.person.NameRole;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.person.Publication;
import org.vestka.directory.registry.PersonChange;
import org.vestka.directory.registry.PersonEditing;
import org.vestka.directory.registry.PersonFacts;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.source.SourceDraft;
import org.vestka.shared.LanguageTag;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

/** One editor with a file of their own making changes neither who somebody is that is shown nor what is said of them. */
@VestkaTest
class SecondHandOnFilesTest extends EditorAtWork {

    private static final String HEADER = "id,name,birthday,status,prison\n";

    /** Two people; tests put surnames of their own, since who is like somebody of another test that is dead or hidden stays a draft. */
    private static final String TWO =
            HEADER + "1,Ann Invented,1953-07-19,active,ПК №17\n2,Bo Invented,1957-11-23,active,ПК №17\n";

    @Autowired
    private Registry registry;

    @Autowired
    private PersonEditing editing;

    @Autowired
    private HeldPeopleQuery held;

    @Test
    void whatChangesWhoSomebodyIsWaitsAndAllElseIsAppliedAtOnce() {
        ListId list = shown("Waitsley");
        ImportId batch = read(
                list,
                file(two("Waitsley")
                        .replace("Ann Waitsley", "Ann Otherwise")
                        .replace("1957-11-23,active,ПК №17", "1957-11-23,active,ПК №1")),
                LanguageTag.EN);
        acceptEverything(batch);

        AppliedImport first = applied(batch);

        assertThat(first.changed()).isEqualTo(1);
        assertThat(first.waiting()).isEqualTo(1);
        assertThat(first.finished()).isFalse();
        assertThat(name(list, "1")).isEqualTo("Ann Waitsley");
        assertThat(place(list, "2")).isEqualTo(facility("BY-IK-1").value());
        assertThat(imports.toAgree(batch)).isEqualTo(new RowsToAgree(1, 0));
        assertThat(imports.toShow(100))
                .filteredOn(each -> each.id().equals(batch))
                .singleElement()
                .satisfies(each -> assertThat(each.mine()).isTrue());
        assertThat(imports.agree(batch, version(batch)).changed())
                .as("one's own hand is no second")
                .isZero();
        assertThat(name(list, "1")).isEqualTo("Ann Waitsley");

        TestAccounts.as(SECOND, () -> {
            assertThat(imports.toAgree(batch)).isEqualTo(new RowsToAgree(0, 1));
            assertThat(imports.toAgree(batch, 0, 10)).singleElement().satisfies(row -> assertThat(row.changes())
                    .containsExactly(new FactChange(Fact.NAME, "Ann Waitsley", "Ann Otherwise")));
            return true;
        });
        assertThat(agreeToChanges(batch).changed()).isEqualTo(1);
        assertThat(name(list, "1")).isEqualTo("Ann Otherwise");
        assertThat(imports.batch(batch).orElseThrow().state()).isEqualTo(ImportState.APPLIED);
    }

    @Test
    void noBodyRecognisesSomebodyByAListOfOnesOwn() {
        ListId list = shown("Recognisky");
        String row = HEADER + "x,Ann Recognisky,1953-07-19,active,ПК №17\n";
        ListId own = listOf("own", file(row));
        ImportId batch = read(own, file(row), LanguageTag.EN);
        ReviewRow known =
                all(batch, ReviewFilter.having(Concern.KNOWN_NAMESAKE)).getFirst();
        ReviewRow joined = review.join(batch, known.id(), known.version());
        review.decide(batch, joined.id(), joined.version(), Decision.ACCEPTED);

        assertThat(applied(batch).waiting()).isEqualTo(1);

        assertThat(recognitions(list, "1"))
                .as("what the first list's body says")
                .isEqualTo(1);
        assertThat(agreeToChanges(batch).changed()).isEqualTo(1);
        assertThat(recognitions(list, "1")).isEqualTo(2);
    }

    @Test
    void whomTheListHasDroppedStaysRecognisedUntilTheSecondHand() {
        ListId list = shown("Droppington");
        ImportId batch = read(list, file(HEADER + "1,Ann Droppington,1953-07-19,active,ПК №17\n"), LanguageTag.EN);
        all(batch, ReviewFilter.ALL.decided(Decision.OPEN))
                .forEach(row -> review.decide(batch, row.id(), row.version(), Decision.ACCEPTED));

        assertThat(applied(batch).waiting()).isEqualTo(1);

        assertThat(agreeToChanges(batch).gone()).isEqualTo(1);
    }

    @Test
    void whatIsNoLongerAsTheRowSaysGoesBackToTheReview() {
        ListId list = shown("Formerova");
        ImportId batch = renaming(list, "Formerova");
        rename(list, "1", "Ann Meanwhile");

        AppliedImport second = agreeToChanges(batch);

        assertThat(second.returned()).isEqualTo(1);
        assertThat(second.changed()).isZero();
        assertThat(name(list, "1")).isEqualTo("Ann Meanwhile");
        assertThat(imports.toAgree(batch).none()).isTrue();
    }

    @Test
    void whatIsDeclinedOrTakenBackIsUndecidedAgain() {
        ListId list = shown("Declinson");
        ImportId batch = renaming(list, "Declinson");
        assertThat(imports.sendBack(batch, false))
                .as("one's own is not another's")
                .isZero();
        assertThat(TestAccounts.as(SECOND, () -> imports.sendBack(batch, false)))
                .isEqualTo(1);
        assertThat(all(batch, ReviewFilter.ALL.decided(Decision.OPEN))).hasSize(1);
        assertThat(name(list, "1")).isEqualTo("Ann Declinson");

        acceptEverything(batch);
        int before = version(batch);
        assertThat(applied(batch).waiting()).isEqualTo(1);
        assertThatThrownBy(() -> TestAccounts.as(SECOND, () -> imports.agree(batch, before)))
                .as("seen before it was applied")
                .isInstanceOf(ImportMoved.class);
        assertThat(imports.sendBack(batch, true)).isEqualTo(1);
    }

    @Test
    void aDraftThatWasChangedSinceIsNotShownByWhatOthersReadInTheFile() {
        Path file = file(two("Swapperly"));
        ListId list = listOf("swapped", file);
        ImportId batch = read(list, file, LanguageTag.EN);
        acceptEverything(batch);
        imports.apply(batch, version(batch), Publication.PUBLIC);
        String seen = TestAccounts.as(SECOND, () -> imports.drafts(batch).seen());

        rename(list, "1", "Kiryl Quite Different");

        assertThatThrownBy(() -> TestAccounts.as(SECOND, () -> imports.publishDrafts(batch, version(batch), seen)))
                .as("looked at before")
                .isInstanceOf(ImportMoved.class);
        assertThat(imports.drafts(batch).apart()).containsExactly(person(list, "1"));
        assertThat(agree(batch)).isEqualTo(1);
        assertThat(publication(list, "1")).isEqualTo("DRAFT");
        assertThat(publication(list, "2")).isEqualTo("PUBLIC");
    }

    @Test
    void nothingOfWhoSomebodyIsOrWhetherTheyAreHeldIsChangedByOne() {
        String header = "id,name,gender,birthday,died,status,prison,release_date\n";
        String said = "Ann %s Alone,female,1953-07-19,,active,ПК №17,\n";
        List<String> changed = List.of(
                "Zoe %s Quite,female,1953-07-19,,active,ПК №17,\n",
                "Ann %s Alone,male,1953-07-19,,active,ПК №17,\n",
                "Ann %s Alone,female,1957-11-23,,active,ПК №17,\n",
                "Ann %s Alone,female,1953-07-19,2026-05-01,active,ПК №17,\n",
                "Ann %s Alone,female,1953-07-19,,former,ПК №17,\n",
                "Ann %s Alone,female,1953-07-19,,active,released,\n",
                "Ann %s Alone,female,1953-07-19,,active,at liberty until the sentence,\n",
                "Ann %s Alone,female,1953-07-19,,active,ПК №17,2026-05-01\n");
        // each with a name of their own, so that nobody may be another of them
        List<String> own = List.of("Bax", "Cob", "Dyr", "Eft", "Gul", "Hok", "Jum", "Kiv");
        StringBuilder before = new StringBuilder(header);
        StringBuilder after = new StringBuilder(header);
        for (int i = 0; i < changed.size(); i++) {
            before.append(i).append(',').append(said.formatted(own.get(i)));
            after.append(i).append(',').append(changed.get(i).formatted(own.get(i)));
        }
        Path file = file(before.toString());
        ListId list = listOf("whole", file);
        applyAll(list, file, LanguageTag.EN);
        List<PersonId> people = IntStream.range(0, changed.size())
                .mapToObj(key -> person(list, Integer.toString(key)))
                .toList();
        Map<PersonId, Map<Fact, String>> known = people.stream()
                .collect(Collectors.toMap(each -> each, each -> held.facts(List.of(each), "body-whole", LanguageTag.EN)
                        .getOrDefault(each, Map.of())));
        assertThat(known).hasSameSizeAs(changed);
        ImportId batch = read(list, file(after.toString()), LanguageTag.EN);
        acceptEverything(batch);

        AppliedImport first = applied(batch);

        assertThat(first.waiting()).isEqualTo(changed.size());
        assertThat(first.changed()).isZero();
        assertThat(held.facts(people, "body-whole", LanguageTag.EN)).isEqualTo(known);
        assertThat(agreeToChanges(batch).changed()).isEqualTo(changed.size());
    }

    @Test
    void whoWasPutBackAmongTheDraftsIsStillGuarded() {
        ListId list = shown("Backdraft");
        PersonId person = person(list, "1");
        publish(person, Publication.DRAFT);
        ImportId batch = renaming(list, "Backdraft");
        publish(person, Publication.PUBLIC);

        assertThat(publication(list, "1"))
                .as("an editor undoes their own act within a day")
                .isEqualTo("PUBLIC");
        assertThat(name(list, "1")).isEqualTo("Ann Backdraft");
        assertThat(imports.toAgree(batch)).isEqualTo(new RowsToAgree(1, 0));
    }

    @Test
    void whoeverOnlyAppliesWhatAnotherHasAcceptedIsTheSecondHand() {
        ListId list = shown("Hastings");
        ImportId batch = read(list, file(two("Hastings").replace("Ann Hastings", "Ann Otherwise")), LanguageTag.EN);
        acceptEverything(batch);

        assertThat(TestAccounts.as(SECOND, () -> applied(batch)).waiting()).isEqualTo(1);

        assertThat(imports.agree(batch, version(batch)).changed())
                .as("accepted by the same editor")
                .isZero();
        assertThat(name(list, "1")).isEqualTo("Ann Hastings");
        assertThat(agreeToChanges(batch).changed()).isEqualTo(1);
        assertThat(name(list, "1")).isEqualTo("Ann Otherwise");
    }

    @Test
    void whoIsFreeIsNotHeldAgainByAPlaceThatIsNews() {
        ListId list = shown("Freemantle");
        registry.change(new PersonChange(
                person(list, "1"),
                PersonFacts.by(SourceDraft.page("https://freed.example", null, null))
                        .stay(StayDraft.of(CustodyKind.RELEASED_SERVED, null, null))
                        .build()));
        ImportId batch = read(
                list,
                file(two("Freemantle").replace("1953-07-19,active,ПК №17", "1953-07-19,active,ПК №1")),
                LanguageTag.EN);
        assertThat(all(batch, ReviewFilter.ALL.decided(Decision.OPEN)))
                .singleElement()
                .satisfies(row -> assertThat(row.changes())
                        .as("the list repeats itself, and would hold them again")
                        .contains(new FactChange(
                                Fact.CUSTODY, CustodyKind.RELEASED_SERVED.name(), CustodyKind.COLONY.name())));
        acceptEverything(batch);

        assertThat(applied(batch).waiting()).isEqualTo(1);
        assertThat(value(
                        "select custody_kind from custody_stay where open_for = ?",
                        person(list, "1").value()))
                .isEqualTo("RELEASED_SERVED");
    }

    @Test
    void theSameFileReadOtherwiseIsToldOfTheDraftsItHasChanged() {
        Path file = file("id,name,called\n1,Ann Mapperley,Kiryl Quite Different\n");
        ListId list = listOf("mapped", file);
        ImportId batch = read(list, file, LanguageTag.EN);
        acceptEverything(batch);
        imports.apply(batch, version(batch), Publication.PUBLIC);
        assertThat(imports.drafts(batch).elsewhere()).isZero();

        int version = lists.remember(
                list,
                1,
                new ColumnMapping(
                        Map.of("id", ListField.SOURCE_KEY, "name", ListField.IGNORED, "called", ListField.NAME)));
        ImportId again =
                imports.begin(list, version, LanguageTag.EN, "again.csv", file).id();
        imports.reader(again, file, null).run();
        acceptEverything(again);
        assertThat(applied(again).changed()).as("nobody has seen them").isEqualTo(1);

        assertThat(imports.drafts(batch).ready()).isEqualTo(1);
        assertThat(imports.drafts(batch).elsewhere()).isEqualTo(1);
    }

    private void publish(PersonId person, Publication publication) {
        int version = Integer.parseInt(value("select version from person where id = ?", person.value()));
        assertThat(editing.publish(person, version, publication, "Test").version())
                .isGreaterThan(version);
    }

    private static String two(String surname) {
        return TWO.replace("Invented", surname);
    }

    /** A list whose two people are shown. */
    private ListId shown(String surname) {
        Path file = file(two(surname));
        ListId list = listOf(surname.toLowerCase(Locale.ROOT), file);
        applyAll(list, file, LanguageTag.EN);
        return list;
    }

    private ImportId renaming(ListId list, String surname) {
        ImportId batch = read(list, file(two(surname).replace("Ann " + surname, "Ann Otherwise")), LanguageTag.EN);
        acceptEverything(batch);
        assertThat(applied(batch).waiting()).isEqualTo(1);
        return batch;
    }

    private AppliedImport applied(ImportId batch) {
        return imports.apply(batch, version(batch), Publication.PUBLIC);
    }

    private int version(ImportId batch) {
        return imports.batch(batch).orElseThrow().version();
    }

    private void rename(ListId list, String key, String name) {
        registry.change(new PersonChange(
                person(list, key),
                PersonFacts.by(SourceDraft.page("https://pages.example", null, null))
                        .names(List.of(new PersonName(LanguageTag.EN, NameRole.DISPLAY, name)))
                        .build()));
    }

    private PersonId person(ListId list, String key) {
        return new PersonId(Long.parseLong(value(
                "select person_id from external_reference where list_code = ? and source_key = ?", code(list), key)));
    }

    private String name(ListId list, String key) {
        return value(
                "select name from person_name where person_id = ? and role = 'DISPLAY' and language = 'en'",
                person(list, key).value());
    }

    private String publication(ListId list, String key) {
        return value(
                "select publication from person where id = ?", person(list, key).value());
    }

    private long place(ListId list, String key) {
        return Long.parseLong(value(
                "select facility_id from custody_stay where open_for = ?",
                person(list, key).value()));
    }

    private long recognitions(ListId list, String key) {
        return Long.parseLong(value(
                "select count(*) from designation where holds_for = ?",
                person(list, key).value()));
    }

    private String value(String question, Object... bound) {
        return String.valueOf(sql.fetchValue(question, bound));
    }
}
