package org.vestka.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.registry.PersonDraft;

/** The people of the published statement, to be seen in the demo. */
class DemoStatementTest {

    private final List<PersonDraft> people = DemoStatement.drafts();

    @Test
    void areAsManyAsItCounted() {
        assertThat(people.stream()
                        .collect(Collectors.groupingBy(
                                person ->
                                        person.facts().designations().getFirst().value(),
                                Collectors.counting())))
                .containsOnly(entry(DesignationValue.RECOGNISED, 1021L), entry(DesignationValue.PERSECUTED, 287L));
        assertThat(people)
                .filteredOn(person -> held(person) == CustodyKind.OPEN_TYPE)
                .hasSize(231);
        assertThat(people)
                .filteredOn(person -> held(person) == CustodyKind.UNKNOWN)
                .hasSize(15);
    }

    @Test
    void areInventedAndNoTwoBearOneName() {
        assertThat(people).allMatch(PersonDraft::invented);
        assertThat(people.stream().map(person -> person.facts().names().stream()
                        .map(PersonName::name)
                        .toList()))
                .doesNotHaveDuplicates();
    }

    private static CustodyKind held(PersonDraft person) {
        return person.facts().stays().isEmpty()
                ? CustodyKind.UNKNOWN
                : person.facts().stays().getLast().custody();
    }
}
