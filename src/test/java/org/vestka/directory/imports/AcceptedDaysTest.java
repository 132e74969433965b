package org.vestka.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.vestka.tables.Tables.EXTERNAL_REFERENCE;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.directory.PersonId;
import org.vestka.directory.counts.CountQuestion;
import org.vestka.directory.counts.Counts;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.StayView;
import org.vestka.directory.designation.DesignationDraft;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.designation.DesignationView;
import org.vestka.directory.person.People;
import org.vestka.directory.person.Publication;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.testing.VestkaTest;

/** The day of a death or a release that somebody has accepted is the day that stands on the person's page. */
@VestkaTest
class AcceptedDaysTest extends EditorAtWork {

    private static final String HEADER = "id,name,prison,arrested,release_date,died\n";
    private static final String HELD = "1,Ann Invented,СІЗА-7,2025-03-01,,\n";

    @Autowired
    private People people;

    @Autowired
    private Counts counts;

    @Autowired
    private Registry registry;

    @Test
    void theDayOfADeathIsTheDayOfTheStayWithTheFileThatToldIt() {
        ListId list = listOf("died", file(HEADER + HELD));
        applyAll(list, file(HEADER + HELD), LanguageTag.EN);
        applyAll(list, file(HEADER + "1,Ann Invented,,2025-03-01,,2025-10-01\n"), LanguageTag.EN);
        StayView last = last(list);
        assertThat(last.custody()).isEqualTo(CustodyKind.DIED);
        assertThat(last.from()).isEqualTo(PartialDate.parse("2025-10-01"));
        assertThat(last.source().fileRow()).isEqualTo(2);

        String first = last.source().fileSha256();
        applyAll(list, file(HEADER + "1,Ann Invented,,2025-03-01,,2025-10-02\n"), LanguageTag.EN);
        StayView corrected = last(list);
        assertThat(corrected.from()).isEqualTo(PartialDate.parse("2025-10-02"));
        assertThat(corrected.source().fileSha256()).isNotNull().isNotEqualTo(first);
    }

    @Test
    void theDayOfAReleaseIsTheDayOfTheStayAlsoWhereAFileTellsItLater() {
        ListId list = listOf("released", file(HEADER + HELD));
        applyAll(list, file(HEADER + HELD), LanguageTag.EN);
        applyAll(list, file(HEADER + "1,Ann Invented,вызвалены,2025-03-01,,\n"), LanguageTag.EN);
        assertThat(last(list).custody()).isEqualTo(CustodyKind.RELEASED);
        assertThat(last(list).from()).isNull();
        applyAll(list, file(HEADER + "1,Ann Invented,вызвалены,2025-03-01,2025-11-10,\n"), LanguageTag.EN);
        assertThat(last(list).from()).isEqualTo(PartialDate.parse("2025-11-10"));
        registry.designate(
                person(list),
                new DesignationDraft("body-released", DesignationValue.RECOGNISED, PartialDate.parse("2025-04-01")),
                TestPeople.SOURCE);
        await().until(() -> custodyOn("2025-11-09") == CustodyKind.REMAND);
        await().until(() -> custodyOn("2025-11-15") == CustodyKind.RELEASED);

        // a day that is corrected is none to measure the next by, neither later nor earlier
        applyAll(list, file(HEADER + "1,Ann Invented,вызвалены,2025-03-01,2025-11-20,\n"), LanguageTag.EN);
        assertThat(last(list).from()).isEqualTo(PartialDate.parse("2025-11-20"));
        await().until(() -> custodyOn("2025-11-15") == CustodyKind.REMAND);
        applyAll(list, file(HEADER + "1,Ann Invented,вызвалены,2025-03-01,2025-11-05,\n"), LanguageTag.EN);
        assertThat(last(list).from()).isEqualTo(PartialDate.parse("2025-11-05"));
        await().until(() -> custodyOn("2025-11-09") == CustodyKind.RELEASED);
    }

    @Test
    void whoIsGoneFromAFileOlderThanTheRecognitionIsWithdrawnNotBeforeIt() {
        String two = HEADER + HELD + "2,Bea Invented,СІЗА-7,2025-03-02,,\n";
        ListId list = listOf("older", file(two));
        applyAll(list, file(two), LanguageTag.EN);
        PersonId person = person(list);
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        registry.designate(
                person,
                new DesignationDraft("body-older", DesignationValue.RECOGNISED, PartialDate.of(tomorrow)),
                TestPeople.SOURCE);

        applyAll(list, file(HEADER + "2,Bea Invented,СІЗА-7,2025-03-02,,\n"), LanguageTag.EN);

        DesignationView withdrawn = people.page(
                        people.brief(person).orElseThrow().publicId())
                .orElseThrow()
                .designations()
                .getFirst();
        assertThat(withdrawn.value()).isEqualTo(DesignationValue.WITHDRAWN);
        assertThat(withdrawn.from()).isNull();
    }

    @Test
    void aDayThatContradictsTheLastStayStopsNothing() {
        ListId list = listOf("before", file(HEADER + HELD));
        applyAll(list, file(HEADER + HELD), LanguageTag.EN);
        ImportId batch = read(list, file(HEADER + "1,Ann Invented,,2025-03-01,,2024-10-01\n"), LanguageTag.EN);
        acceptEverything(batch);
        assertThat(apply(batch, Publication.PUBLIC).changed()).isEqualTo(1);
        assertThat(last(list).custody()).isEqualTo(CustodyKind.DIED);
    }

    private PersonId person(ListId list) {
        return sql.select(EXTERNAL_REFERENCE.PERSON_ID)
                .from(EXTERNAL_REFERENCE)
                .where(EXTERNAL_REFERENCE.LIST_CODE.eq(code(list)))
                .and(EXTERNAL_REFERENCE.SOURCE_KEY.eq("1"))
                .fetchSingle(row -> new PersonId(row.value1()));
    }

    /** Where the one person counts of whom the list's body has said something. */
    private @Nullable CustodyKind custodyOn(String day) {
        return counts.asOf(new CountQuestion(COUNTRY, "body-released", LocalDate.parse(day)))
                .getFirst()
                .custody();
    }

    private StayView last(ListId list) {
        return people.page(people.brief(person(list)).orElseThrow().publicId()).orElseThrow().stays().stream()
                .filter(StayView::open)
                .findFirst()
                .orElseThrow();
    }
}
