package org.vestka.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Role;
import org.vestka.accounts.SignedIn;
import org.vestka.directory.Country;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.person.Publication;
import org.vestka.directory.place.AddressDraft;
import org.vestka.directory.place.AddressStatus;
import org.vestka.directory.place.AddressText;
import org.vestka.directory.place.EnvelopeLine;
import org.vestka.directory.place.FacilityDraft;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.place.FacilityState;
import org.vestka.directory.registry.FacilityRegistry;
import org.vestka.directory.source.SourceDraft;
import org.vestka.shared.LanguageTag;
import org.vestka.testing.TestAccounts;

/** An editor who is signed in, with lists to import and the places that their rows name. */
@SuppressWarnings("NullAway.Init")
abstract class EditorAtWork {

    static final CountryCode COUNTRY = new CountryCode("QI");
    static final SignedIn SECOND = new SignedIn(new AccountId(2), "imports-second", Set.of(Role.EDITOR));

    /** Of whom other tests have imported. */
    private static final CountryCode STRANGE = new CountryCode("QJ");

    private static final Map<String, FacilityId> PLACES = new HashMap<>();
    private static int made;

    @Autowired
    Imports imports;

    @Autowired
    ImportReview review;

    @Autowired
    ImportLists lists;

    @Autowired
    DSLContext sql;

    @Autowired
    Clock clock;

    @Autowired
    private FacilityRegistry facilities;

    @TempDir
    Path folder;

    @BeforeEach
    void signInAsEditor() {
        as(Role.EDITOR);
        if (PLACES.isEmpty()) {
            places();
        }
        // who was imported by another test is a stranger to this one
        for (String table : List.of("person", "person_listing")) {
            sql.execute(
                    "update " + table + " set country_code = ? where country_code = ?",
                    STRANGE.value(),
                    COUNTRY.value());
        }
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    void as(Role role) {
        SignedIn who = new SignedIn(new AccountId(1), "imports-test", Set.of(role));
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(who, "", List.copyOf(who.getAuthorities())));
    }

    /** A list whose files have the columns of {@link InventedList}. */
    ListId list(String name) {
        return listOf(name, file(String.join(",", InventedList.HEADER) + "\n" + ",".repeat(22) + "x\n"));
    }

    /** A list whose columns mean what their names suggest. */
    ListId listOf(String name, Path file) {
        return listOf(name, COUNTRY, null, file);
    }

    ListId listOf(String name, CountryCode country, @Nullable DesignationValue listedAs, Path file) {
        return lists.create(new ImportListDraft(
                name + "-" + ++made + "-" + System.nanoTime(),
                "List " + name,
                country,
                "body-" + name,
                listedAs,
                imports.preview(file, null).proposal(),
                10));
    }

    Path file(String text) {
        try {
            return Files.writeString(folder.resolve("list-" + ++made + ".csv"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ImportId read(ListId list, Path file, LanguageTag language) {
        BegunImport begun = imports.begin(list, 1, language, file.getFileName().toString(), file);
        assertThat(begun.already()).isFalse();
        imports.reader(begun.id(), file, null).run();
        return begun.id();
    }

    void acceptEverything(ImportId batch) {
        review.decideAll(batch, ReviewFilter.ALL, Decision.ACCEPTED);
        for (Concern concern : Concern.values()) {
            if (concern.needsPerson() && !concern.singly()) {
                review.decideAll(batch, ReviewFilter.having(concern), Decision.ACCEPTED);
            }
        }
        all(batch, ReviewFilter.needingPerson().decided(Decision.OPEN))
                .forEach(row -> review.decide(batch, row.id(), row.version(), Decision.ACCEPTED));
    }

    List<ReviewRow> all(ImportId batch, ReviewFilter filter) {
        List<ReviewRow> all = new ArrayList<>();
        for (List<ReviewRow> some = review.rows(batch, filter, null, 500);
                !some.isEmpty();
                some = review.rows(batch, filter, some.getLast().id(), 500)) {
            all.addAll(some);
        }
        return all;
    }

    /** With whoever agrees that newcomers are shown, and to what changes of those who are. */
    AppliedImport apply(ImportId batch, Publication publication) {
        AppliedImport applied = withSecondHand(
                batch, imports.apply(batch, imports.batch(batch).orElseThrow().version(), publication));
        if (publication == Publication.PUBLIC && applied.registered() > 0) {
            agree(batch);
        }
        return applied;
    }

    private AppliedImport withSecondHand(ImportId batch, AppliedImport first) {
        if (first.waiting() == 0) {
            return first;
        }
        AppliedImport second = agreeToChanges(batch);
        return new AppliedImport(
                first.registered(),
                first.changed() + second.changed(),
                first.gone() + second.gone(),
                first.refused(),
                first.returned() + second.returned(),
                first.marked() + second.marked(),
                second.waiting(),
                second.finished());
    }

    /** Another editor agrees to what a file changes of people who are shown. */
    AppliedImport agreeToChanges(ImportId batch) {
        return TestAccounts.as(
                SECOND,
                () -> imports.agree(batch, imports.batch(batch).orElseThrow().version()));
    }

    /** Two editors show the new people of a file to everybody. */
    int publishDrafts(ImportId batch) {
        assertThat(propose(batch).waits()).isTrue();
        return agree(batch);
    }

    /** One editor would show them. */
    ShownImport propose(ImportId batch) {
        return imports.publishDrafts(
                batch,
                imports.batch(batch).orElseThrow().version(),
                imports.drafts(batch).seen());
    }

    /** Another editor agrees that the new people of a file are shown to everybody. */
    int agree(ImportId batch) {
        return TestAccounts.as(SECOND, () -> {
            ShownImport shown = propose(batch);
            assertThat(shown.waits()).isFalse();
            return shown.people();
        });
    }

    void applyAll(ListId id, Path file, LanguageTag language) {
        ImportId batch = read(id, file, language);
        acceptEverything(batch);
        apply(batch, Publication.PUBLIC);
    }

    String code(ListId id) {
        return lists.all().stream()
                .filter(list -> list.id().equals(id))
                .findFirst()
                .orElseThrow()
                .code();
    }

    long known(ListId id) {
        return Long.parseLong(String.valueOf(
                sql.fetchValue("select count(*) from external_reference where list_code = ?", code(id))));
    }

    static FacilityId facility(String code) {
        return Objects.requireNonNull(PLACES.get(code));
    }

    private void places() {
        SourceDraft source = SourceDraft.page("https://places.example", null, null);
        country(COUNTRY);
        country(STRANGE);
        place(
                "BY-IK-17",
                FacilityKind.COLONY,
                source,
                AddressStatus.VERIFIED,
                "Penal colony No. 17",
                "213004",
                "1-ja Zavodskaja 8",
                "ПК №17",
                "ИК №17");
        place(
                "BY-IK-1",
                FacilityKind.COLONY,
                source,
                AddressStatus.VERIFIED,
                "Penal colony No. 1",
                "211440",
                "Techničnaya 8",
                "ПК №1",
                "ИК №1");
        place(
                "BY-PRISON-4",
                FacilityKind.PRISON,
                source,
                AddressStatus.VERIFIED,
                "Prison No. 4",
                "212011",
                "Krupskaj 99A",
                "Турма №4",
                "Тюрьма №4");
        place(
                "BY-SIZO-7",
                FacilityKind.PRE_TRIAL,
                source,
                AddressStatus.VERIFIED,
                "Pre-trial detention center No. 7",
                "224030",
                "Savieckich pamiežnikaŭ 37",
                "СІЗА-7",
                "СИЗО-7");
        // known by its address only
        place(
                "BY-IUOT-43",
                FacilityKind.OPEN_TYPE,
                source,
                AddressStatus.VERIFIED,
                "Open correctional facility No. 43",
                "212003",
                "Čaliuskincaŭ 76a");
        place(
                "BY-SIZO-1",
                FacilityKind.PRE_TRIAL,
                source,
                AddressStatus.VERIFIED,
                "Pre-trial detention center No. 1",
                "223016",
                "Novadvorski s/s, 143/4",
                "СІЗА-1",
                "СИЗО-1");
        address(facility("BY-SIZO-1"), source, AddressStatus.DEAD, "220030", "Valadarskaha 2");
    }

    private void country(CountryCode code) {
        facilities.putCountry(new Country(
                code,
                Map.of(LanguageTag.EN, "Testland"),
                "TESTLAND",
                List.of(LanguageTag.BE, LanguageTag.RU),
                List.of(LanguageTag.BE),
                List.of(EnvelopeLine.values()),
                60,
                21,
                false,
                Map.of()));
    }

    private void place(
            String code,
            FacilityKind kind,
            SourceDraft source,
            AddressStatus status,
            String name,
            String postcode,
            String street,
            String... aliases) {
        FacilityId id = facilities.add(
                new FacilityDraft(
                        COUNTRY,
                        code.replace("BY", "QI"),
                        kind,
                        FacilityState.OPEN,
                        null,
                        null,
                        Map.of(LanguageTag.EN, name),
                        List.of(aliases),
                        null,
                        null),
                source);
        PLACES.put(code, id);
        address(id, source, status, postcode, street);
    }

    private void address(FacilityId id, SourceDraft source, AddressStatus status, String postcode, String street) {
        facilities.addAddress(
                id,
                new AddressDraft(
                        status,
                        postcode,
                        null,
                        null,
                        LocalDate.now(clock),
                        List.of(new AddressText(new LanguageTag("be-Latn"), "X", street, postcode + " Y"))),
                source);
    }
}
