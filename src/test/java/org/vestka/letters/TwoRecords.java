package org.vestka.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Role;
import org.vestka.adoption.AdoptionService;
import org.vestka.directory.FacilityId;
import org.vestka.directory.JoiningId;
import org.vestka.directory.PersonId;
import org.vestka.directory.attention.Attention;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.custody.StayState;
import org.vestka.directory.duplicates.FactKey;
import org.vestka.directory.duplicates.Joined;
import org.vestka.directory.duplicates.JoiningPreview;
import org.vestka.directory.duplicates.Joinings;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonPage;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

/** Two records of one person, and two editors who make them one. */
@VestkaTest
@Import(TestPeople.class)
abstract class TwoRecords {

    @Autowired
    TestPeople make;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Registry registry;

    @Autowired
    Joinings joinings;

    @Autowired
    LetterService letters;

    @Autowired
    AdoptionService adoptions;

    @Autowired
    Attention attention;

    @Autowired
    People people;

    @Autowired
    DSLContext sql;

    AccountId editor;

    AccountId another;

    AccountId writer;

    @BeforeEach
    void accounts() {
        editor = accounts.make(Role.EDITOR);
        another = accounts.make(Role.EDITOR);
        writer = accounts.make();
    }

    static StayDraft stay(FacilityId place, String from) {
        return new StayDraft(
                CustodyKind.COLONY, place, null, null, StayState.CONFIRMED, PartialDate.parse(from), null, null);
    }

    Letter reserve(PersonId person) {
        return letters.reserve(person, LetterKind.LETTER, LanguageTag.RU);
    }

    Letter letter(Letter letter) {
        return accounts.as(writer, () -> letters.letter(letter.code()).letter());
    }

    Joined join(AccountId account, PersonId kept, PersonId other, Set<FactKey> taken) {
        return accounts.as(account, () -> {
            JoiningPreview seen = joinings.preview(kept, other);
            return joinings.join(kept, seen.keptVersion(), other, seen.otherVersion(), taken);
        });
    }

    JoiningId joined(PersonId kept, PersonId other, Set<FactKey> taken) {
        join(editor, kept, other, taken);
        Joined done = join(another, kept, other, taken);
        assertThat(done.waits()).isFalse();
        return done.act();
    }

    PersonPage page(PersonId person) {
        return people.brief(person)
                .flatMap(brief -> people.page(brief.publicId()))
                .orElseThrow();
    }

    static long rows(Map<String, List<Map<String, Object>>> dump) {
        return dump.values().stream().mapToLong(List::size).sum();
    }

    /** All rows of both, but for what counts and dates every change, and the history of the page, which tells of both acts. */
    Map<String, List<Map<String, Object>>> dump(PersonId one, PersonId other) {
        List<Long> both = List.of(one.value(), other.value());
        Map<String, List<Map<String, Object>>> dump = new LinkedHashMap<>();
        dump.put("person", rows("person", "id", both));
        for (String table : List.of(
                "person_name",
                "person_text",
                "person_picture",
                "person_listing",
                "person_attention",
                "designation",
                "custody_stay",
                "case_event",
                "reachability_override",
                "publication_change",
                "external_reference",
                "letter",
                "adoption",
                "correction",
                "designation_case",
                "motion_stay",
                "publication_proposal")) {
            dump.put(table, rows(table, "person_id", both));
        }
        return dump;
    }

    List<Map<String, Object>> rows(String name, String column, List<Long> people) {
        Table<Record> table = DSL.table(DSL.name(name));
        Field<Long> person = DSL.field(DSL.name(name, column), Long.class);
        return sql.select(DSL.asterisk()).from(table).where(person.in(people)).fetch().stream()
                .map(row -> {
                    Map<String, Object> values = new LinkedHashMap<>(row.intoMap());
                    values.keySet().removeAll(Set.of("version", "updated_at", "changed_at"));
                    return values;
                })
                .sorted(Comparator.comparing(Map::toString))
                .toList();
    }
}
