package org.vestka.directory.ui.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.designation.DesignatingBody;
import org.vestka.directory.designation.DesignatingBody.School;
import org.vestka.directory.designation.DesignationDraft;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonPage;
import org.vestka.directory.registry.FacilityRegistry;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.shared.i18n.Texts;
import org.vestka.testing.VestkaTest;

/** The states in a word each. */
@VestkaTest
@Import(TestPeople.class)
class PersonWordsTest {

    @Autowired
    private TestPeople make;

    @Autowired
    private Registry registry;

    @Autowired
    private FacilityRegistry bodies;

    @Autowired
    private People people;

    @ParameterizedTest
    @CsvSource({
        "en, Recognised by 1 body while held, Recognised after release by 1 body",
        "be, Яшчэ ў няволі прызнала 1 арганізацыя, Прызнала постфактум 1 арганізацыя",
        "ru, Ещё в неволе признала 1 организация, Признала постфактум 1 организация"
    })
    void whoWasRecognisedWhileHeldIsNotOnlyRecognisedAfterwards(LanguageTag reader, String held, String after) {
        bodies.putBody(new DesignatingBody("words-held", School.GUIDELINES, null, Map.of()));
        bodies.putBody(new DesignatingBody("words-after", School.GUIDELINES, null, Map.of()));
        PersonId person = make.person()
                .stays(
                        StayDraft.of(CustodyKind.COLONY, null, PartialDate.parse("2022-11-22")),
                        StayDraft.of(CustodyKind.RELEASED_SERVED, null, PartialDate.parse("2024-05-15")))
                .register();
        say(person, "words-held", DesignationValue.RECOGNISED, "2022-12-12");
        say(person, "words-held", DesignationValue.FORMER, "2024-05-18");
        assertThat(states(person, reader)).doesNotContain(held, after);

        say(person, "words-after", DesignationValue.RECOGNISED_EX_POST, "2026-01-20");
        assertThat(states(person, reader)).containsSubsequence(held, after);
    }

    private void say(PersonId person, String body, DesignationValue value, String day) {
        registry.designate(person, new DesignationDraft(body, value, PartialDate.parse(day)), TestPeople.SOURCE);
    }

    private List<String> states(PersonId person, LanguageTag reader) {
        PersonPage page =
                people.page(people.brief(person).orElseThrow().publicId()).orElseThrow();
        return new PersonWords(page, new DirectoryWords(reader, new Texts()))
                .states(LocalDate.of(2026, 11, 23)).stream()
                        .map(PersonWords.State::text)
                        .toList();
    }
}
