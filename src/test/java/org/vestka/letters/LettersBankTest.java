package org.vestka.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Role;
import org.vestka.directory.CountryCode;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.person.Publication;
import org.vestka.directory.testing.TestPeople;
import org.vestka.letters.bank.BankExpiry;
import org.vestka.letters.bank.BankSettings;
import org.vestka.letters.bank.Bundle;
import org.vestka.letters.bank.Bundles;
import org.vestka.letters.bank.CopyCount;
import org.vestka.letters.bank.CopyId;
import org.vestka.letters.bank.CopyRefused;
import org.vestka.letters.bank.CopyRefused.Reason;
import org.vestka.letters.bank.LettersBank;
import org.vestka.letters.bank.NothingToTake;
import org.vestka.letters.bank.OfflinePage;
import org.vestka.letters.bank.SealingKey;
import org.vestka.letters.bank.TrusteeDraft;
import org.vestka.letters.bank.TrusteeId;
import org.vestka.letters.bank.TrusteeKey;
import org.vestka.letters.bank.TrusteeOffer;
import org.vestka.letters.bank.TrusteeRefused;
import org.vestka.letters.bank.TrusteeState;
import org.vestka.letters.bank.Trustees;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Sha256;
import org.vestka.shared.Utc;
import org.vestka.testing.Plans;
import tools.jackson.databind.json.JsonMapper;

/** Copies that nobody here can read: who may leave one, who may take one, and what is kept. */
class LettersBankTest extends LettersTest {

    private static final int HEADER_AND_BOX = 4 + 16 + 48;

    @Autowired
    private LettersBank bank;

    @Autowired
    private Bundles bundles;

    @Autowired
    private Trustees trustees;

    @Autowired
    private BankExpiry expiry;

    @Autowired
    private BankSettings settings;

    private final Random random = new Random();
    private final LocalDate today = Utc.today(Clock.systemUTC());
    private AccountId admin;
    private TrusteeId trustee;
    private SealingKey key;
    private AccountId member;
    private AccountId writer;
    private PersonId person;

    @BeforeEach
    void aTrusteeAWriterAndALetter() {
        admin = accounts.make(Role.ADMIN);
        trustee = trustee("LT");
        key = confirmed(trustee, today);
        member = accounts.make();
        accounts.as(admin, () -> trustees.assign(member, trustee));
        writer = accounts.make();
        person = make.inColony();
        reserve(writer, person);
    }

    @Test
    void ofACopyTheServerKeepsThePersonTheDayAndWhatItCannotRead() {
        Code code = new Code();
        String sealed = sealed(key, 4096);
        seal(code, sealed);

        assertThat(sql.fetch("show columns from sealed_copy").map(row -> row.get(0, String.class)))
                .containsExactlyInAnyOrder("id", "person_id", "key_id", "sealed_on", "ciphertext");
        var row = Objects.requireNonNull(sql.fetchOne(
                "select * from sealed_copy where id = ?", HexFormat.of().parseHex(code.id())));
        assertThat(row.get("person_id", Long.class)).isEqualTo(person.value());
        assertThat(row.get("sealed_on", LocalDate.class)).isEqualTo(today);
        assertThat(row.get("ciphertext", byte[].class))
                .isEqualTo(Base64.getDecoder().decode(sealed));
    }

    @Test
    void whatIsNoCopyIsRefusedAndNothingOfItKept() {
        byte[] right = Base64.getDecoder().decode(sealed(key, 4096));
        byte[] otherVersion = right.clone();
        otherVersion[3] = '2';

        assertRefused(Reason.TOO_LONG, "A".repeat(400_000));
        assertRefused(Reason.NOT_SEALED, "no base64");
        assertRefused(Reason.NOT_SEALED, "");
        assertRefused(Reason.NOT_SEALED, base64(otherVersion));
        assertRefused(Reason.NOT_SEALED, base64(Arrays.copyOf(right, right.length - 1)));
        assertRefused(Reason.NOT_SEALED, base64(Arrays.copyOf(right, 20)));
        assertRefused(Reason.NOT_SEALED, sealed(key, 1024));
        assertRefused(Reason.NOT_SEALED, sealed(key, 4096 + 16));
        assertRefused(Reason.UNKNOWN_KEY, sealed(newKey(), 4096));
        assertThatThrownBy(() -> accounts.as(writer, () -> bank.seal(person, "no id", sealed(key, 4096))))
                .isInstanceOf(CopyRefused.class);
        assertThat(copiesOf(person)).isZero();

        Code code = new Code();
        seal(code, sealed(key, 32 * 1024));
        assertThatThrownBy(() -> seal(code, sealed(key, 4096))).satisfies(refused(Reason.TAKEN));
        assertThat(copiesOf(person)).isEqualTo(1);
    }

    @Test
    void onlyWhoWritesToSomebodyLeavesACopyForThem() {
        AccountId nobody = accounts.make();
        assertThatThrownBy(() -> accounts.as(nobody, () -> bank.seal(person, new Code().id(), sealed(key, 4096))))
                .satisfies(refused(Reason.NO_LETTER));
        assertThatThrownBy(() -> bank.seal(person, new Code().id(), sealed(key, 4096)))
                .isInstanceOf(org.springframework.security.core.AuthenticationException.class);

        // a letter that is held or posted is on nobody's table
        registry.release(List.of(person), CustodyKind.RELEASED_PARDON, null, TestPeople.SOURCE);
        assertRefused(Reason.NO_LETTER, sealed(key, 4096));
        assertThat(copiesOf(person)).isZero();
    }

    @Test
    void aCopyThatIsSentTwiceIsKeptAndCountedOnce() {
        Code code = new Code();
        String sealed = sealed(key, 4096);
        for (int i = 0; i <= settings.perLetter(); i++) {
            seal(code, sealed);
        }
        assertThat(copiesOf(person)).isEqualTo(1);

        // nor does one count that was not kept
        for (int i = 0; i <= settings.perLetter(); i++) {
            assertThatThrownBy(() -> seal(code, sealed(key, 4096))).satisfies(refused(Reason.TAKEN));
        }
        for (int i = 1; i < settings.perLetter(); i++) {
            seal(new Code(), sealed(key, 4096));
        }
        assertRefused(Reason.TOO_MANY_OF_ONE, sealed(key, 4096));
        assertThat(copiesOf(person)).isEqualTo(settings.perLetter());
    }

    @Test
    void onOneDayOneWriterSealsAFewOfALetterAndSoManyAltogether() {
        for (int i = 0; i < settings.perLetter(); i++) {
            seal(new Code(), sealed(key, 4096));
        }
        assertRefused(Reason.TOO_MANY_OF_ONE, sealed(key, 4096));
        // another letter to the same person is not another's
        Letter begun = accounts.as(writer, () -> letters.open(person)).orElseThrow();
        accounts.as(writer, () -> letters.giveBack(begun.code()));
        reserve(writer, person);
        assertRefused(Reason.TOO_MANY_OF_ONE, sealed(key, 4096));
        assertThat(copiesOf(person)).isEqualTo(settings.perLetter());

        int sealed = settings.perLetter();
        while (sealed < settings.perDay()) {
            PersonId next = make.inColony();
            reserve(writer, next);
            for (int i = 0; i < settings.perLetter() && sealed < settings.perDay(); i++, sealed++) {
                accounts.as(writer, () -> bank.seal(next, new Code().id(), sealed(key, 4096)));
            }
        }
        PersonId last = make.inColony();
        reserve(writer, last);
        assertThatThrownBy(() -> accounts.as(writer, () -> bank.seal(last, new Code().id(), sealed(key, 4096))))
                .satisfies(refused(Reason.TOO_MANY));

        AccountId another = accounts.make();
        reserve(another, person);
        accounts.as(another, () -> bank.seal(person, new Code().id(), sealed(key, 4096)));
    }

    @Test
    void withTheCodeACopyIsTakenBackAndWithNothingElse() {
        Code code = new Code();
        seal(code, sealed(key, 4096));

        assertThat(bank.withdraw(new Code().proof())).isFalse();
        assertThat(bank.withdraw("' or 1=1 --")).isFalse();
        assertThat(bank.withdraw("")).isFalse();
        // what lies in the database proves nothing
        assertThat(bank.withdraw(code.id())).isFalse();
        assertThat(copiesOf(person)).isEqualTo(1);

        assertThat(bank.withdraw(code.proof())).isTrue();
        assertThat(copiesOf(person)).isZero();
        assertThat(bank.withdraw(code.proof())).isFalse();
    }

    @Test
    void aCopyIsRemovedOnceItsYearsAreOver() {
        Code old = new Code();
        Code young = new Code();
        seal(old, sealed(key, 4096));
        seal(young, sealed(key, 4096));
        LocalDate last = today.minusYears(settings.years());
        sealedOn(old, last);
        sealedOn(young, last.plusDays(1));

        expiry.expire();
        assertThat(copiesOf(person)).isEqualTo(2);
        sealedOn(old, last.minusDays(1));
        expiry.expire();
        assertThat(copiesOf(person)).isEqualTo(1);
        assertThat(bank.withdraw(young.proof())).isTrue();
    }

    @Test
    void aKeyIsUsedOnceItsFingerprintWasReadOutAndFromItsDayOn() {
        SealingKey next = newKey();
        accounts.as(admin, () -> trustees.addKey(trustee, next.hex(), today));
        TrusteeKey proposed = keys().getFirst();
        assertThat(offered()).contains(key).doesNotContain(next);
        assertThatThrownBy(() -> accounts.as(admin, () -> trustees.confirmKey(proposed.id(), key.groups())))
                .isInstanceOf(TrusteeRefused.class);
        assertThat(offered()).contains(key).doesNotContain(next);

        Code before = new Code();
        seal(before, sealed(key, 4096));
        accounts.as(
                admin, () -> trustees.confirmKey(proposed.id(), next.groups().toUpperCase(java.util.Locale.ROOT)));
        assertThat(offered()).contains(next).doesNotContain(key);
        assertRefused(Reason.UNKNOWN_KEY, sealed(key, 4096));
        seal(new Code(), sealed(next, 4096));

        SealingKey later = newKey();
        accounts.as(admin, () -> trustees.addKey(trustee, later.hex(), today.plusDays(1)));
        accounts.as(admin, () -> trustees.confirmKey(keys().getFirst().id(), later.groups()));
        assertThat(offered()).contains(next).doesNotContain(later);

        // copies of both keys stay the trustee's
        free();
        assertThat(bundle(0).copies()).hasSize(2);
    }

    @Test
    void aRevokedKeyIsFollowedByNoneBeforeIt() {
        SealingKey next = confirmed(trustee, today);
        assertThat(offered()).contains(next);
        accounts.as(admin, () -> trustees.revokeKey(keys().getFirst().id()));
        assertThat(offered()).doesNotContain(next, key);
        assertRefused(Reason.UNKNOWN_KEY, sealed(next, 4096));
        assertRefused(Reason.UNKNOWN_KEY, sealed(key, 4096));
    }

    @Test
    void aKeyThatWasNeverInUseHidesNoneWhenItGoes() {
        SealingKey mistyped = newKey();
        accounts.as(admin, () -> trustees.addKey(trustee, mistyped.hex(), today));
        discard(mistyped);
        assertThat(offered()).contains(key);
        // it was the right one after all
        accounts.as(admin, () -> trustees.addKey(trustee, mistyped.hex(), today));
        discard(mistyped);

        SealingKey later = newKey();
        accounts.as(admin, () -> trustees.addKey(trustee, later.hex(), today.plusDays(1)));
        discard(later);
        SealingKey begunTomorrow = confirmed(trustee, today.plusDays(1));
        discard(begunTomorrow);
        assertThat(sealedToOn(today.plusDays(2))).isEqualTo(key);
        seal(new Code(), sealed(key, 4096));

        // what is in use is revoked, and not thrown away with what was sealed to it
        TrusteeKey inUse = keys().getFirst();
        assertThatThrownBy(() -> accounts.as(admin, () -> trustees.discardKey(inUse.id())))
                .satisfies(refused(TrusteeRefused.Reason.CHANGED));
        accounts.as(admin, () -> trustees.addKey(trustee, later.hex(), today));
        assertThatThrownBy(() -> accounts.as(
                        admin, () -> trustees.revokeKey(keys().getFirst().id())))
                .satisfies(refused(TrusteeRefused.Reason.CHANGED));
        assertThat(offered()).contains(key);
    }

    @Test
    void theKeyOfTheDemoIsNoKeyOfARealPlace() {
        assertThatThrownBy(() -> accounts.as(admin, () -> trustees.addKey(trustee, SealingKey.OF_DEMO.hex(), today)))
                .satisfies(refused(TrusteeRefused.Reason.PUBLISHED));
        assertThat(new String(OfflinePage.keyOfDemo(), StandardCharsets.UTF_8))
                .contains("\"publicKey\": \"" + SealingKey.OF_DEMO.hex() + "\"");
    }

    @Test
    void whatIsWrongWithAKeyOrATrusteeIsSaid() {
        assertThatThrownBy(() -> accounts.as(admin, () -> trustees.addKey(trustee, "abc", today)))
                .satisfies(refused(TrusteeRefused.Reason.NO_KEY));
        assertThatThrownBy(() -> accounts.as(admin, () -> trustees.addKey(trustee, key.hex(), today)))
                .satisfies(refused(TrusteeRefused.Reason.KEY_KNOWN));
        assertThatThrownBy(() -> accounts.as(admin, () -> trustees.addKey(trustee, newKey().hex(), today.minusDays(1))))
                .satisfies(refused(TrusteeRefused.Reason.DAY_PASSED));
        assertThatThrownBy(() -> accounts.as(
                        admin, () -> trustees.confirmKey(keys().getFirst().id(), key.groups())))
                .satisfies(refused(TrusteeRefused.Reason.CHANGED));
        assertThatThrownBy(() -> accounts.as(
                        admin,
                        () -> trustees.add(new TrusteeDraft(
                                Map.of(), new CountryCode("LT"), "https://example.org", TrusteeState.OPEN))))
                .satisfies(refused(TrusteeRefused.Reason.INCOMPLETE));
    }

    @Test
    void aTrusteeSeatedWhereThePersonIsHeldOrClosedIsNotOffered() {
        SealingKey inside = confirmed(trustee("BY"), today);
        assertThat(offered()).contains(key).doesNotContain(inside);
        assertRefused(Reason.UNKNOWN_KEY, sealed(inside, 4096));

        accounts.as(admin, () -> trustees.change(trustee, draft("LT", TrusteeState.CLOSED)));
        assertThat(offered()).doesNotContain(key);
        assertRefused(Reason.UNKNOWN_KEY, sealed(key, 4096));
    }

    @Test
    void nothingIsTakenBeforeTheReleaseNorOfSomebodyHidden() {
        seal(new Code(), sealed(key, 4096));
        assertNothingToTake(member);

        registry.publish(List.of(person), Publication.WITHHELD, TestPeople.SOURCE);
        registry.release(List.of(person), CustodyKind.RELEASED_PARDON, null, TestPeople.SOURCE);
        assertNothingToTake(member);

        registry.publish(List.of(person), Publication.PUBLIC, TestPeople.SOURCE);
        assertThat(listed(member)).contains(new CopyCount(person, 1, today.getYear(), today.getYear()));
        Bundle bundle = bundle(0);
        assertThat(bundle.copies()).hasSize(1);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        accounts.as(member, () -> written(bundle, file));
        assertThat(file.toString(StandardCharsets.UTF_8))
                .contains("\"vestka\":\"sealed-letters\"", "\"on\":\"" + today + "\"")
                .doesNotContain("Прыдуманы");

        // the dead are not released
        PersonId dead = make.inColony();
        reserve(writer, dead);
        accounts.as(writer, () -> bank.seal(dead, new Code().id(), sealed(key, 4096)));
        registry.release(List.of(dead), CustodyKind.DIED, null, TestPeople.SOURCE);
        assertThatThrownBy(() -> accounts.as(member, () -> bundles.bundle(dead, 0)))
                .isInstanceOf(NothingToTake.class);
    }

    @Test
    void nobodyTakesWhatIsAnothersAndWhatIsTakenIsGone() {
        seal(new Code(), sealed(key, 4096));
        TrusteeId other = trustee("PL");
        SealingKey othersKey = confirmed(other, today);
        AccountId stranger = accounts.make();
        accounts.as(admin, () -> trustees.assign(stranger, other));
        free();

        assertNothingToTake(stranger);
        assertThatThrownBy(() -> accounts.as(admin, () -> bundles.bundle(person, 0)))
                .isInstanceOf(AccessDeniedException.class);
        Bundle bundle = bundle(0);
        // what one may name, another may not have written
        ByteArrayOutputStream nothing = new ByteArrayOutputStream();
        assertThat(accounts.as(stranger, () -> written(bundle, nothing))).isEmpty();
        assertThat(accounts.as(stranger, () -> bundles.taken(person, bundle.copies())))
                .isZero();
        assertThat(copiesOf(person)).isEqualTo(1);

        // what came after the download stays
        Code later = new Code();
        sql.execute(
                "insert into sealed_copy (id, person_id, key_id, sealed_on, ciphertext)"
                        + " select ?, person_id, key_id, sealed_on, ciphertext from sealed_copy where person_id = ?",
                HexFormat.of().parseHex(later.id()),
                person.value());
        assertThat(accounts.as(member, () -> bundles.taken(person, bundle.copies())))
                .isEqualTo(1);
        assertThat(bundle(0).copies()).containsExactly(new CopyId(later.id()));
        assertThat(othersKey).isNotEqualTo(key);

        // who acts for a trustee no more takes nothing more, whatever their session says
        var before =
                new org.vestka.accounts.SignedIn(member, "test", java.util.EnumSet.of(Role.SUPPORTER, Role.TRUSTEE));
        accounts.as(admin, () -> trustees.assign(member, null));
        assertThatThrownBy(() -> org.vestka.testing.TestAccounts.as(before, () -> bundles.bundle(person, 0)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> accounts.as(member, () -> bundles.bundle(person, 0)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void manyCopiesAreTakenInPartsAndNeverHeldTogether() throws IOException {
        seal(new Code(), sealed(key, 4096));
        sql.execute(
                "insert into sealed_copy (id, person_id, key_id, sealed_on, ciphertext)"
                        + " select unhex(sha2(concat(hex(id), n.seq), 256)), person_id, key_id, sealed_on, ciphertext"
                        + " from sealed_copy join (with recursive n (seq) as"
                        + " (select 1 union all select seq + 1 from n where seq < 400) select seq from n) n"
                        + " where person_id = ?",
                person.value());
        free();
        CopyCount count = listed(member).stream()
                .filter(each -> each.person().equals(person))
                .findFirst()
                .orElseThrow();
        assertThat(count.copies()).isEqualTo(401);
        assertThat(count.parts()).isEqualTo(3);

        Set<CopyId> taken = new HashSet<>();
        for (int part = 0; part < count.parts(); part++) {
            Bundle bundle = bundle(part);
            assertThat(bundle.copies()).hasSizeLessThanOrEqualTo(Bundle.MOST);
            assertThat(taken).doesNotContainAnyElementsOf(bundle.copies());
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            taken.addAll(accounts.as(member, () -> written(bundle, file)));
            assertThat(JsonMapper.shared().readTree(file.toByteArray()).get("copies"))
                    .hasSize(bundle.copies().size());
        }
        assertThat(taken).hasSize(401);
        assertThatThrownBy(() -> bundle(count.parts())).isInstanceOf(NothingToTake.class);

        // what is withdrawn while the file is under way was not read before, and is not in it
        Bundle first = bundle(0);
        CopyId last = first.copies().getLast();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        List<CopyId> written = accounts.as(
                member,
                () -> written(first, new FilterOutputStream(file) {
                    @Override
                    public void write(byte[] bytes, int from, int length) throws IOException {
                        sql.execute("delete from sealed_copy where id = ?", last.bytes());
                        out.write(bytes, from, length);
                    }
                }));
        assertThat(written).hasSize(Bundle.MOST - 1).doesNotContain(last);
        assertThat(JsonMapper.shared().readTree(file.toByteArray()).get("copies"))
                .hasSize(Bundle.MOST - 1);

        // one that breaks off has no end and counts for nothing
        ByteArrayOutputStream half = new ByteArrayOutputStream();
        assertThatThrownBy(() -> accounts.as(
                        member,
                        () -> written(first, new FilterOutputStream(half) {
                            @Override
                            public void write(byte[] bytes, int from, int length) throws IOException {
                                if (half.size() > 50_000) {
                                    throw new IOException("broken off");
                                }
                                out.write(bytes, from, length);
                            }
                        })))
                .hasRootCauseMessage("broken off");
        assertThat(half.toString(StandardCharsets.UTF_8)).doesNotEndWith("}");

        assertThat(accounts.as(member, () -> bundles.taken(person, taken))).isEqualTo(400);
        assertThat(copiesOf(person)).isZero();
    }

    @Test
    void theListOfTheFreeReadsNoCiphertext() {
        seal(new Code(), sealed(key, 4096));
        free();
        assertThat(Plans.of(sql, () -> accounts.as(member, () -> bundles.free(0, 50))).stream()
                        .filter(step -> step.table().equals("sealed_copy")))
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.extra()).contains("Using index"));
    }

    private void assertNothingToTake(AccountId account) {
        assertThat(listed(account)).noneMatch(count -> count.person().equals(person));
        assertThatThrownBy(() -> accounts.as(account, () -> bundles.bundle(person, 0)))
                .isInstanceOf(NothingToTake.class);
    }

    private Bundle bundle(int part) {
        return accounts.as(member, () -> bundles.bundle(person, part));
    }

    private List<CopyId> written(Bundle bundle, OutputStream to) {
        try {
            return bundles.write(bundle, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void discard(SealingKey which) {
        TrusteeKey found = keys().stream()
                .filter(each -> each.key().equals(which))
                .findFirst()
                .orElseThrow();
        accounts.as(admin, () -> trustees.discardKey(found.id()));
    }

    private SealingKey sealedToOn(LocalDate day) {
        return accounts.as(admin, () -> trustees.all()).stream()
                .filter(each -> each.id().equals(trustee))
                .findFirst()
                .flatMap(each -> each.sealingKey(day))
                .orElseThrow()
                .key();
    }

    private List<CopyCount> listed(AccountId account) {
        return accounts.as(account, () -> bundles.free(0, 100));
    }

    private void free() {
        registry.release(List.of(person), CustodyKind.RELEASED_PARDON, null, TestPeople.SOURCE);
    }

    private void seal(Code code, String sealed) {
        accounts.as(writer, () -> bank.seal(person, code.id(), sealed));
    }

    private void assertRefused(Reason reason, String sealed) {
        assertThatThrownBy(() -> seal(new Code(), sealed)).satisfies(refused(reason));
    }

    private static org.assertj.core.api.ThrowingConsumer<Throwable> refused(Object reason) {
        return thrown -> assertThat(
                        thrown instanceof CopyRefused refused ? refused.reason() : ((TrusteeRefused) thrown).reason())
                .isEqualTo(reason);
    }

    private int copiesOf(PersonId whom) {
        return sql.fetchCount(DSL.table("sealed_copy"), DSL.condition("person_id = ?", whom.value()));
    }

    private void sealedOn(Code code, LocalDate day) {
        sql.execute(
                "update sealed_copy set sealed_on = ? where id = ?",
                day,
                HexFormat.of().parseHex(code.id()));
    }

    private List<SealingKey> offered() {
        return accounts.as(writer, () -> bank.offers(person)).stream()
                .map(TrusteeOffer::key)
                .toList();
    }

    private List<TrusteeKey> keys() {
        return accounts.as(admin, () -> trustees.all()).stream()
                .filter(each -> each.id().equals(trustee))
                .findFirst()
                .orElseThrow()
                .keys();
    }

    private TrusteeId trustee(String country) {
        return accounts.as(admin, () -> trustees.add(draft(country, TrusteeState.OPEN)));
    }

    private static TrusteeDraft draft(String country, TrusteeState state) {
        return new TrusteeDraft(
                Map.of(LanguageTag.EN, "House of letters"), new CountryCode(country), "https://example.org", state);
    }

    private SealingKey confirmed(TrusteeId whose, LocalDate from) {
        SealingKey made = newKey();
        accounts.as(admin, () -> {
            trustees.addKey(whose, made.hex(), from);
            TrusteeKey added = trustees.all().stream()
                    .flatMap(each -> each.keys().stream())
                    .filter(each -> each.key().equals(made))
                    .findFirst()
                    .orElseThrow();
            trustees.confirmKey(added.id(), made.groups());
        });
        return made;
    }

    private SealingKey newKey() {
        return SealingKey.of(bytes(32));
    }

    /** As long as a copy of a padded letter is; that it cannot be opened, the server cannot know. */
    private String sealed(SealingKey to, int letter) {
        byte[] all = bytes(HEADER_AND_BOX + letter);
        System.arraycopy("VSL1".getBytes(StandardCharsets.US_ASCII), 0, all, 0, 4);
        System.arraycopy(to.fingerprint(), 0, all, 4, 16);
        return base64(all);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** A code as a browser makes it, and what it says of it. */
    private final class Code {

        private final byte[] code = bytes(24);

        String proof() {
            return HexFormat.of().formatHex(Sha256.of(code));
        }

        String id() {
            return HexFormat.of().formatHex(Sha256.of(Sha256.of(code)));
        }
    }
}
