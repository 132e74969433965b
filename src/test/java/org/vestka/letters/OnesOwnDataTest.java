package org.vestka.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Admitted;
import org.vestka.accounts.MyAccount;
import org.vestka.accounts.MyData;
import org.vestka.accounts.Pseudonym;
import org.vestka.accounts.Role;
import org.vestka.accounts.SignUp;
import org.vestka.accounts.SignUpDraft;
import org.vestka.adoption.AdoptionService;
import org.vestka.adoption.Rhythm;
import org.vestka.directory.CountryCode;
import org.vestka.directory.PersonId;
import org.vestka.directory.attention.Attention;
import org.vestka.directory.person.People;
import org.vestka.directory.person.Publication;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.letters.pack.PackOrder;
import org.vestka.letters.pack.Packs;
import org.vestka.letters.print.PackFormat;
import org.vestka.letters.print.PaperFormat;
import org.vestka.mail.MailPurpose;
import org.vestka.shared.EmailAddress;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything kept under an account comes with its copy, and goes with its end. */
@VestkaTest
@Import(TestPeople.class)
class OnesOwnDataTest {

    private static final String PASSWORD = "чатыры вераб'і на плоце";

    /** Every column that says whose a row is, and what becomes of it in the copy. */
    private static final Map<String, String> OWNERS = Map.ofEntries(
            Map.entry("account_role.account_id", "account.roles"),
            Map.entry("account_address.account_id", "account.addresses"),
            Map.entry("account_token.account_id", "hashes of links for some hours: of no use to anybody"),
            Map.entry("mail_consent.account_id", "account.consents"),
            Map.entry("adoption.account_id", "adoptions.promises"),
            Map.entry("suggestion.account_id", "adoptions.offered"),
            Map.entry("letter.writer_id", "letters"),
            Map.entry("print_pack.account_id", "packs"),
            Map.entry("import_batch.created_by", "work for the lists, not about the account"),
            Map.entry("import_batch.shown_by", "work for the lists, not about the account"),
            Map.entry("import_row.decided_by", "work for the lists, not about the account"),
            Map.entry("import_row.proposed_by", "work for the lists, not about the account"),
            Map.entry("import_place.decided_by", "work for the lists, not about the account"),
            Map.entry("desk_member.account_id", "desk"),
            Map.entry("trustee_member.account_id", "bank"),
            Map.entry("address_proposal.account_id", "work for the lists, not about the account"),
            Map.entry("address_writer.account_id", "work for the lists, not about the account"),
            Map.entry("correction.kept_by", "work for the lists, not about the account"),
            Map.entry("publication_change.account_id", "work for the lists, not about the account"),
            Map.entry("publication_proposal.account_id", "work for the lists, not about the account"),
            Map.entry("joining.proposed_by", "work for the lists, not about the account"),
            Map.entry("joining.undo_by", "work for the lists, not about the account"),
            Map.entry("splitting.proposed_by", "work for the lists, not about the account"),
            Map.entry("museum_letter.account_id", "work for the museum, not about the account"),
            Map.entry("case_step.account_id", "unpublished work of a body"),
            Map.entry("statement_body.signed_by", "work of a body"),
            Map.entry("statement_body.joined_by", "work of a body"),
            Map.entry("designation_statement.proposed_by", "work of a body"));

    @Autowired
    private SignUp signUp;

    @Autowired
    private MyAccount mine;

    @Autowired
    private MyData data;

    @Autowired
    private AdoptionService adoptions;

    @Autowired
    private LetterService letters;

    @Autowired
    private Packs packs;

    @Autowired
    private Attention attention;

    @Autowired
    private TestPeople make;

    @Autowired
    private People people;

    @Autowired
    private Registry registry;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private DSLContext sql;

    @Autowired
    private Clock clock;

    @Test
    void theCopyHoldsEverythingAndNoSecret() {
        String name = TestAccounts.unique("copy");
        EmailAddress address = new EmailAddress("copy." + name.substring(5) + "@example.org");
        Admitted admitted = signUp(name, address);
        AccountId id = admitted.who().account();
        PersonId person = make.inColony();
        Letter posted = accounts.as(id, () -> write(person));

        String json = new String(accounts.as(id, data::asJson), StandardCharsets.UTF_8);

        JsonNode copy = JsonMapper.shared().readTree(json);
        assertThat(copy.propertyNames())
                .containsExactlyInAnyOrder("account", "adoptions", "bank", "desk", "letters", "packs");
        JsonNode account = copy.get("account");
        assertThat(account.propertyNames())
                .containsExactlyInAnyOrder(
                        "pseudonym", "language", "created", "blocked", "roles", "addresses", "consents");
        assertThat(account.get("pseudonym").asString()).isEqualTo(name);
        assertThat(account.get("roles").get(0).asString()).isEqualTo("SUPPORTER");
        assertThat(account.get("addresses").get("WAITING").asString()).isEqualTo(address.value());
        assertThat(account.get("consents").propertyNames()).containsExactly("REMINDER");
        JsonNode promise = copy.get("adoptions").get("promises").get(0);
        assertThat(promise.get("rhythm").asString()).isEqualTo("MONTHLY");
        assertThat(promise.get("person").asString()).isNotBlank();
        JsonNode letter = copy.get("letters").get(0);
        assertThat(letter.get("letter").asString()).isEqualTo(posted.code().value());
        assertThat(letter.get("state").asString()).isEqualTo("POSTED");
        JsonNode pack = copy.get("packs").get(0);
        assertThat(pack.get("format").asString()).isEqualTo("DL");
        assertThat(pack.get("letters").get(0).asString())
                .isEqualTo(posted.code().value());
        assertThat(letter.get("signs").get(0).get("kind").asString()).isEqualTo("HEARD");
        assertThat(letter.get("signs").get(0).get("source").asString()).isEqualTo("RELATIVE_OR_LAWYER");
        assertThat(letter.get("postedFrom").asString()).isEqualTo("LT");

        assertThat(json)
                .doesNotContain("argon2", "hash", "token", "sealed", "fingerprint", PASSWORD)
                .doesNotContain(
                        admitted.recoveryCode().digits(),
                        admitted.recoveryCode().grouped());
    }

    @Test
    void whoeverIsNoLongerShownIsNotNamedByAnOldEnvelope() {
        AccountId id = accounts.make(Role.SUPPORTER);
        PersonId person = make.inColony();
        String name = people.brief(person).orElseThrow().originalName();
        accounts.as(id, () -> write(person));
        assertThat(new String(accounts.as(id, data::asJson), StandardCharsets.UTF_8))
                .contains(name);

        registry.publish(List.of(person), Publication.WITHHELD, TestPeople.SOURCE);

        assertThat(new String(accounts.as(id, data::asJson), StandardCharsets.UTF_8))
                .doesNotContain(name);
    }

    @Test
    void noColumnSaysWhoseARowIsThatNobodyThoughtOf() {
        List<String> columns = sql.select(DSL.concat(
                        DSL.field("table_name", String.class), DSL.inline("."), DSL.field("column_name", String.class)))
                .from("information_schema.columns")
                .where("table_schema = database()")
                .and("table_name not in ('scheduled_tasks', 'flyway_schema_history')")
                .and("column_name regexp '(account|writer|owner|user|adopter|editor)(_id)?$|_by$'")
                .fetch(0, String.class);

        assertThat(columns).containsExactlyInAnyOrderElementsOf(OWNERS.keySet());
    }

    @Test
    void anErasedAccountLeavesTotalsBehindAndNothingThatLeadsToIt() {
        String name = TestAccounts.unique("erased");
        AccountId id = signUp(name, new EmailAddress("erased." + name.substring(7) + "@example.org"))
                .who()
                .account();
        PersonId person = make.inColony();
        accounts.as(id, () -> write(person));
        long total = attention.of(person).postedTotal();
        assertThat(total).isEqualTo(1);

        accounts.as(id, () -> mine.erase(PASSWORD));

        OWNERS.keySet().forEach(column -> {
            String[] parts = column.split("\\.");
            assertThat(sql.fetchCount(
                            DSL.table(DSL.name(parts[0])),
                            DSL.field(DSL.name(parts[1]), Long.class).eq(id.value())))
                    .as(column)
                    .isZero();
        });
        assertThat(sql.fetchValue("select count(*) from mail_message where recipient_id = ?", id.value()))
                .isEqualTo(0L);
        assertThat(attention.of(person).postedTotal()).isEqualTo(total);
        assertThat(sql.fetchValues("select posted_from from letter where person_id = ?", person.value()))
                .as("where it was posted")
                .hasSize(1)
                .containsOnlyNulls();
    }

    private Letter write(PersonId person) {
        mine.setConsent(MailPurpose.REMINDER, true);
        adoptions.adopt(person, Rhythm.MONTHLY);
        Letter letter = letters.reserve(person, LetterKind.LETTER, LanguageTag.BE);
        packs.make(new PackOrder(Set.of(letter.code()), new PackFormat.Envelopes(PaperFormat.DL), false, false));
        letters.markWritten(letter.code());
        letters.markPosted(
                letter.code(), new Posting(SaidDay.today(clock.instant(), ZoneOffset.UTC), new CountryCode("LT")));
        letters.addSign(letter.code(), SignKind.HEARD, PartialDate.of(LocalDate.now(clock)), ZoneOffset.UTC);
        return letter;
    }

    private Admitted signUp(String name, EmailAddress address) {
        return signUp.signUp(new SignUpDraft(new Pseudonym(name), PASSWORD, LanguageTag.BE, address, true), null);
    }
}
