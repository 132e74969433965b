package org.vestka.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vestka.tables.Tables.EXTERNAL_REFERENCE;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.StayView;
import org.vestka.directory.person.People;
import org.vestka.directory.person.Publication;
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

    private StayView last(ListId list) {
        PersonId person = sql.select(EXTERNAL_REFERENCE.PERSON_ID)
                .from(EXTERNAL_REFERENCE)
                .where(EXTERNAL_REFERENCE.LIST_CODE.eq(code(list)))
                .fetchSingle(row -> new PersonId(row.value1()));
        return people.page(people.brief(person).orElseThrow().publicId()).orElseThrow().stays().stream()
                .filter(StayView::open)
                .findFirst()
                .orElseThrow();
    }
}
