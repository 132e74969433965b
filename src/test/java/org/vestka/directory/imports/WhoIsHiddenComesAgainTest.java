package org.vestka.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Role;
import org.vestka.directory.PersonId;
import org.vestka.directory.duplicates.LikeUnshown;
import org.vestka.directory.duplicates.LikelyPairs;
import org.vestka.directory.imports.persistence.HeldPeopleQuery;
import org.vestka.directory.person.NameRole;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.person.PersonPage;
import org.vestka.directory.person.Publication;
import org.vestka.directory.registry.PerhapsUnshown;
import org.vestka.directory.registry.PersonChange;
import org.vestka.directory.registry.PersonEditing;
import org.vestka.directory.registry.PersonFacts;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.source.SourceDraft;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Utc;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

/** Who is not shown in full does not come back by another list, which knows nothing of the wish. */
@VestkaTest
@SuppressWarnings("NullAway.Init")
class WhoIsHiddenComesAgainTest extends EditorAtWork {

    private static final String HEADER = "id,name,status,birthday,prison\n";

    @Autowired
    private Registry registry;

    @Autowired
    private PersonEditing editing;

    @Autowired
    private People people;

    @Autowired
    private LikelyPairs pairs;

    @Autowired
    private HeldPeopleQuery held;

    @Autowired
    private TestAccounts accounts;

    @ParameterizedTest
    @EnumSource(
            value = Publication.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"DRAFT", "PUBLIC"})
    void aRowWithoutBirthdayOfAnotherListNeedsSomebodyWhoLooks(Publication unshown) {
        String surname = "Затаён" + "абвг".charAt(unshown.ordinal() % 4) + "еўскі";
        PersonId before = held("Кірыл " + surname, unshown);

        ImportId batch = read(list("again"), "7,Кірыл " + surname + ",active,,\n", LanguageTag.BE);

        ReviewRow row = all(batch, ReviewFilter.having(Concern.LIKELY_UNSHOWN)).getFirst();
        assertThat(row.needsPerson()).isTrue();
        assertThat(row.candidate()).isEqualTo(before);
        assertThat(review.decideAll(batch, ReviewFilter.ALL, Decision.ACCEPTED).rows())
                .isZero();
        assertThat(review.decideAll(batch, ReviewFilter.having(Concern.LIKELY_UNSHOWN), Decision.ACCEPTED)
                        .rows())
                .as("nor with others of its kind")
                .isZero();
    }

    @Test
    void inAnotherLanguageAndOtherwiseSpeltToo() {
        PersonId before = held("Аляксей Прыхаваны", Publication.WITHHELD);

        ImportId batch = read(list("abroad"), "7,Aleksei Prikhavany,active,,\n", LanguageTag.EN);

        assertThat(all(batch, ReviewFilter.having(Concern.LIKELY_UNSHOWN)))
                .extracting(ReviewRow::candidate)
                .containsExactly(before);
    }

    @Test
    void whoIsBornInAnotherYearIsSomebodyElse() {
        held("Мікіта Засланёны", Publication.WITHHELD);

        ImportId batch = read(list("else"), "7,Мікіта Засланёны,active,1971-02-03,\n", LanguageTag.BE);

        assertThat(all(batch, ReviewFilter.having(Concern.LIKELY_UNSHOWN))).isEmpty();
    }

    @Test
    void somebodyShownIsLikelyTheSameToo() {
        PersonId before = held("Зміцер Рэдказнаны", Publication.PUBLIC);

        ImportId batch = read(
                list("twice"),
                "7,Зміцер Рэдказнаны,active,1990-04-12,\n8,Зміцер Рэдказнаный,active,1990-04-12,\n",
                LanguageTag.BE);

        assertThat(all(batch, ReviewFilter.ALL)).allSatisfy(row -> {
            assertThat(row.candidate()).isEqualTo(before);
            assertThat(row.concerns()).containsAnyOf(Concern.KNOWN_NAMESAKE, Concern.LIKELY_HELD);
            assertThat(row.singly()).isTrue();
        });
    }

    @Test
    void acceptedAsSomebodyElseTheyStayADraftUntilTwoEditorsKnow() {
        PersonId before = held("Кірыл Схаваны", Publication.WITHHELD);
        ListId list = list("accepted");
        ImportId batch = read(list, "7,Кірыл Схаваны,active,,\n8,Радаслаў Незнаёмец,active,,\n", LanguageTag.BE);
        acceptEverything(batch);

        apply(batch, Publication.PUBLIC);

        PersonId again = known(list, "7");
        assertThat(shown(again)).isEqualTo(Publication.DRAFT);
        assertThat(shown(known(list, "8"))).isEqualTo(Publication.PUBLIC);
        assertThat(imports.drafts(batch)).satisfies(drafts -> {
            assertThat(drafts.ready()).isZero();
            assertThat(drafts.own()).isEqualTo(1);
            assertThat(drafts.apart()).isEmpty();
        });
        AccountId one = accounts.make(Role.EDITOR);
        AccountId other = accounts.make(Role.EDITOR);
        assertThatThrownBy(() -> publish(one, again)).isInstanceOf(PerhapsUnshown.class);
        assertThatThrownBy(() -> publish(other, again)).isInstanceOf(PerhapsUnshown.class);

        accounts.as(one, () -> pairs.areTwo(again, before));

        assertThat(publish(one, again)).as("waits").isTrue();
        assertThat(accounts.as(other, () -> editing.likeUnshown(again)))
                .as("the second hand knows")
                .singleElement()
                .satisfies(like -> {
                    assertThat(like.unshown()).isEqualTo(before);
                    assertThat(like.saidTwo()).isTrue();
                });
        assertThat(publish(other, again)).isFalse();
        assertThat(shown(again)).isEqualTo(Publication.PUBLIC);
    }

    @Test
    void noPageTakesTheNameOfSomebodyWhoIsHidden() {
        held("Кірыл Схаванейшы", Publication.WITHHELD);
        PersonId shown = held("Алег Паказаны", Publication.PUBLIC);
        AccountId one = accounts.make(Role.EDITOR);

        for (NameRole role : NameRole.values()) {
            assertThatThrownBy(() -> accounts.as(
                            one,
                            () -> editing.putName(
                                    shown,
                                    page(shown).version(),
                                    new PersonName(LanguageTag.RU, role, "Кирилл Схаванейший"))))
                    .isInstanceOf(PerhapsUnshown.class);
        }
        assertThat(page(shown).names()).extracting(PersonName::name).containsExactly("Алег Паказаны");
    }

    @Test
    void noFileGivesAPageTheNameOfSomebodyWhoIsHidden() {
        PersonId before = held("Кірыл Схаванеча", Publication.WITHHELD);
        ListId list = list("renames");
        ImportId first = read(list, "7,Алег Вядомы,active,,\n8,Ігар Вядомейшы,active,,\n", LanguageTag.BE);
        acceptEverything(first);
        apply(first, Publication.PUBLIC);
        PersonId shown = known(list, "7");
        ImportId batch = read(list, "7,Кірыл Схаванеча,active,,\n8,Ігар Знаёмы,active,,\n", LanguageTag.BE);
        acceptEverything(batch);

        AppliedImport applied = apply(batch, Publication.PUBLIC);

        assertThat(applied.returned()).isEqualTo(1);
        assertThat(names(shown)).containsExactly("Алег Вядомы");
        assertThat(names(known(list, "8")))
                .as("whoever is like nobody is renamed")
                .containsExactly("Ігар Знаёмы");
        ReviewRow back = all(batch, ReviewFilter.having(Concern.LIKELY_UNSHOWN)).getFirst();
        assertThat(back.person()).isEqualTo(shown);
        assertThat(back.candidate()).isEqualTo(before);
        assertThat(back.decision()).isEqualTo(Decision.OPEN);

        accounts.as(accounts.make(Role.EDITOR), () -> pairs.areTwo(shown, before));
        acceptEverything(batch);
        apply(batch, Publication.PUBLIC);

        assertThat(names(shown)).as("two editors have compared them").containsExactly("Кірыл Схаванеча");
    }

    private List<String> names(PersonId person) {
        return page(person).names().stream().map(PersonName::name).distinct().toList();
    }

    @Test
    void whoIsHiddenWhileTheFileWaitsIsNotShownByIt() {
        ListId list = list("late");
        ImportId batch = read(list, "7,Кірыл Пазнейскі,active,,\n", LanguageTag.BE);
        acceptEverything(batch);
        imports.apply(batch, imports.batch(batch).orElseThrow().version(), Publication.PUBLIC);
        PersonId before = held("Кірыл Пазнейскі", Publication.WITHHELD);

        assertThat(agree(batch)).isZero();

        assertThat(shown(known(list, "7"))).isEqualTo(Publication.DRAFT);
        assertThat(editing.likeUnshown(known(list, "7")))
                .extracting(LikeUnshown::unshown)
                .containsExactly(before);
    }

    @Test
    void whoIsHiddenWhileTheSecondEditorLooksMakesThemLookAgain() {
        ListId list = list("looking");
        ImportId batch = read(
                list,
                "7,Кірыл Назіраны,active,,\n8,Радаслаў Прыязджы,active,,\n9,Вячаслаў Перайменаваны,active,,\n",
                LanguageTag.BE);
        acceptEverything(batch);
        imports.apply(batch, imports.batch(batch).orElseThrow().version(), Publication.PUBLIC);
        int version = imports.batch(batch).orElseThrow().version();
        String seen = TestAccounts.as(SECOND, () -> imports.drafts(batch).seen());

        held("Кірыл Назіраны", Publication.WITHHELD);

        assertThatThrownBy(() -> TestAccounts.as(SECOND, () -> imports.publishDrafts(batch, version, seen)))
                .isInstanceOf(ImportMoved.class);
        registry.change(new PersonChange(
                known(list, "9"),
                PersonFacts.by(SourceDraft.page("https://pages.example", null, null))
                        .names(List.of(new PersonName(LanguageTag.BE, NameRole.DISPLAY, "Вячаслаў Іначаны")))
                        .build()));
        assertThat(imports.drafts(batch)).satisfies(drafts -> {
            assertThat(drafts.ready()).isEqualTo(1);
            assertThat(drafts.own()).isEqualTo(1);
            assertThat(drafts.apart()).containsExactly(known(list, "9"));
            assertThat(drafts.all()).isEqualTo(3);
        });
        assertThat(agree(batch)).isEqualTo(1);
        assertThat(shown(known(list, "7"))).isEqualTo(Publication.DRAFT);
        assertThat(shown(known(list, "8"))).isEqualTo(Publication.PUBLIC);
        assertThat(shown(known(list, "9"))).isEqualTo(Publication.DRAFT);
    }

    private boolean publish(AccountId editor, PersonId person) {
        return accounts.as(
                editor, () -> editing.publish(person, page(person).version(), Publication.PUBLIC, "So it is.")
                        .waits());
    }

    private Publication shown(PersonId person) {
        return people.brief(person).orElseThrow().publication();
    }

    private PersonPage page(PersonId person) {
        return people.page(people.brief(person).orElseThrow().publicId()).orElseThrow();
    }

    /** Somebody of the first list, of whom that much is shown. */
    private PersonId held(String name, Publication publication) {
        ListId list = list("first");
        ImportId batch = read(list, "1," + name + ",active,1990-04-12,\n", LanguageTag.BE);
        acceptEverything(batch);
        apply(batch, Publication.PUBLIC);
        PersonId person = known(list, "1");
        SourceDraft source = SourceDraft.editor(Utc.today(clock));
        if (publication == Publication.HIDDEN) {
            registry.hide(person, source);
        } else {
            registry.publish(List.of(person), publication, source);
        }
        return person;
    }

    private PersonId known(ListId list, String key) {
        return held.reference(code(list), key).orElseThrow();
    }

    private ImportId read(ListId list, String rows, LanguageTag language) {
        return read(list, file(HEADER + rows), language);
    }

    @Override
    ListId list(String name) {
        return Objects.requireNonNull(listOf(name, file(HEADER + "1,A,,,\n")));
    }
}
