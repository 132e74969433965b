package org.vestka.letters.persistence;

import static org.vestka.tables.Tables.LETTER;
import static org.vestka.tables.Tables.PRINT_PACK;
import static org.vestka.tables.Tables.PRINT_PACK_LETTER;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AccountId;
import org.vestka.directory.AddressId;
import org.vestka.directory.place.MailingAddress.Printable;
import org.vestka.letters.FrozenAddress;
import org.vestka.letters.Letter;
import org.vestka.letters.LetterCode;
import org.vestka.letters.LetterId;
import org.vestka.letters.pack.PackCode;
import org.vestka.letters.pack.PackId;
import org.vestka.letters.pack.PackLetter;
import org.vestka.letters.pack.PrintPack;
import org.vestka.letters.print.PackFormat;

/** Packs and what is in them. */
@Repository
public class PrintPackRepository {

    private final DSLContext sql;

    PrintPackRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** @return its id */
    @Transactional(propagation = Propagation.MANDATORY)
    public PackId insert(
            PackCode code, AccountId holder, PackFormat format, boolean reading, boolean anyway, Instant now) {
        return new PackId(Objects.requireNonNull(sql.insertInto(PRINT_PACK)
                        .set(PRINT_PACK.CODE, code.value())
                        .set(PRINT_PACK.ACCOUNT_ID, holder.value())
                        .set(PRINT_PACK.FORMAT, format.code())
                        .set(PRINT_PACK.READING, reading)
                        .set(PRINT_PACK.ANYWAY, anyway)
                        .set(PRINT_PACK.MADE_AT, now)
                        .returning(PRINT_PACK.ID)
                        .fetchOne())
                .getId());
    }

    /**
     * Puts letters into a pack, in their order.
     *
     * @param anyway whether addresses in doubt are printed: the holder knows of those that are in doubt now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(PackId pack, Map<LetterId, Printable> letters, boolean anyway) {
        var insert = sql.insertInto(
                PRINT_PACK_LETTER,
                PRINT_PACK_LETTER.PACK_ID,
                PRINT_PACK_LETTER.PLACE,
                PRINT_PACK_LETTER.LETTER_ID,
                PRINT_PACK_LETTER.ADDRESS_ID,
                PRINT_PACK_LETTER.NAME,
                PRINT_PACK_LETTER.ADDRESS_LINES,
                PRINT_PACK_LETTER.ADDRESS_VERIFIED_ON,
                PRINT_PACK_LETTER.ANYWAY);
        int place = 0;
        for (Map.Entry<LetterId, Printable> each : letters.entrySet()) {
            Printable address = each.getValue();
            place++;
            insert = insert.values(
                    pack.value(),
                    place,
                    each.getKey().value(),
                    address.address().value(),
                    String.join(" ", address.name()),
                    String.join("\n", address.lines()),
                    address.verifiedOn(),
                    anyway && !address.fresh());
        }
        insert.execute();
    }

    /** @param letters whose addresses are in doubt now; of others nothing has been said */
    @Transactional(propagation = Propagation.MANDATORY)
    public void printAnyway(PackId pack, Collection<LetterId> letters) {
        sql.update(PRINT_PACK)
                .set(PRINT_PACK.ANYWAY, true)
                .where(PRINT_PACK.ID.eq(pack.value()))
                .execute();
        sql.update(PRINT_PACK_LETTER)
                .set(PRINT_PACK_LETTER.ANYWAY, true)
                .where(
                        PRINT_PACK_LETTER.PACK_ID.eq(pack.value()),
                        PRINT_PACK_LETTER.LETTER_ID.in(
                                letters.stream().map(LetterId::value).toList()))
                .execute();
    }

    public Optional<PrintPack> find(AccountId holder, PackCode code) {
        return sql.selectFrom(PRINT_PACK)
                .where(PRINT_PACK.CODE.eq(code.value()), PRINT_PACK.ACCOUNT_ID.eq(holder.value()))
                .fetchOptional(PrintPackRepository::pack);
    }

    /** The latest first. */
    public List<PrintPack> of(AccountId holder, int offset, int limit) {
        return sql.selectFrom(PRINT_PACK)
                .where(PRINT_PACK.ACCOUNT_ID.eq(holder.value()))
                .orderBy(PRINT_PACK.ID.desc())
                .offset(offset)
                .limit(limit)
                .fetch(PrintPackRepository::pack);
    }

    /** What is in each, in the order of its list. */
    public Map<PackId, List<PackLetter>> letters(Collection<PackId> packs) {
        if (packs.isEmpty()) {
            return Map.of();
        }
        return sql.select()
                .from(PRINT_PACK_LETTER)
                .join(LETTER)
                .on(LETTER.ID.eq(PRINT_PACK_LETTER.LETTER_ID))
                .where(PRINT_PACK_LETTER.PACK_ID.in(
                        packs.stream().map(PackId::value).toList()))
                .orderBy(PRINT_PACK_LETTER.PACK_ID, PRINT_PACK_LETTER.PLACE)
                .fetchGroups(row -> new PackId(row.get(PRINT_PACK_LETTER.PACK_ID)), PrintPackRepository::letter);
    }

    /** Where letters lie in packs of their writers: each pack with those of the letters that are in it, the latest first. */
    public Map<PackCode, List<PackLetter>> holding(Collection<LetterId> letters) {
        if (letters.isEmpty()) {
            return Map.of();
        }
        return sql.select()
                .from(PRINT_PACK_LETTER)
                .join(LETTER)
                .on(LETTER.ID.eq(PRINT_PACK_LETTER.LETTER_ID))
                .join(PRINT_PACK)
                .on(PRINT_PACK.ID.eq(PRINT_PACK_LETTER.PACK_ID), PRINT_PACK.ACCOUNT_ID.eq(LETTER.WRITER_ID))
                .where(PRINT_PACK_LETTER.LETTER_ID.in(
                        letters.stream().map(LetterId::value).toList()))
                .orderBy(PRINT_PACK_LETTER.PACK_ID.desc(), PRINT_PACK_LETTER.PLACE)
                .fetchGroups(row -> new PackCode(row.get(PRINT_PACK.CODE)), PrintPackRepository::letter);
    }

    /** A writer's letters of these codes, locked in the order of their ids; those of others are missing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Letter> lockLetters(AccountId writer, Collection<LetterCode> codes) {
        List<Long> ids = sql.select(LETTER.ID)
                .from(LETTER)
                .where(
                        LETTER.CODE.in(codes.stream().map(LetterCode::value).toList()),
                        LETTER.WRITER_ID.eq(writer.value()))
                .fetch(LETTER.ID);
        return sql
                .selectFrom(LETTER)
                .where(LETTER.ID.in(ids))
                .orderBy(LETTER.ID)
                .forUpdate()
                .fetch(LetterRow::letter)
                .stream()
                .toList();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void delete(PackId pack) {
        sql.deleteFrom(PRINT_PACK).where(PRINT_PACK.ID.eq(pack.value())).execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void deleteAllOf(AccountId holder) {
        sql.deleteFrom(PRINT_PACK)
                .where(PRINT_PACK.ACCOUNT_ID.eq(holder.value()))
                .execute();
    }

    /** Packs that were made before an instant, the oldest first. */
    public List<PackId> madeBefore(Instant then, int most) {
        return sql.select(PRINT_PACK.ID)
                .from(PRINT_PACK)
                .where(PRINT_PACK.MADE_AT.lt(then))
                .orderBy(PRINT_PACK.MADE_AT, PRINT_PACK.ID)
                .limit(most)
                .fetch(row -> new PackId(row.value1()));
    }

    private static PrintPack pack(Record row) {
        return new PrintPack(
                new PackId(row.get(PRINT_PACK.ID)),
                new PackCode(row.get(PRINT_PACK.CODE)),
                PackFormat.parse(row.get(PRINT_PACK.FORMAT)),
                row.get(PRINT_PACK.READING),
                row.get(PRINT_PACK.ANYWAY),
                row.get(PRINT_PACK.MADE_AT));
    }

    private static PackLetter letter(Record row) {
        List<String> lines =
                Arrays.asList(row.get(PRINT_PACK_LETTER.ADDRESS_LINES).split("\n"));
        String name = row.get(PRINT_PACK_LETTER.NAME);
        return new PackLetter(
                row.get(PRINT_PACK_LETTER.PLACE),
                LetterRow.letter(row),
                name == null ? lines.getFirst() : name,
                new FrozenAddress(
                        new AddressId(row.get(PRINT_PACK_LETTER.ADDRESS_ID)),
                        lines,
                        row.get(PRINT_PACK_LETTER.ADDRESS_VERIFIED_ON)),
                row.get(PRINT_PACK_LETTER.ANYWAY));
    }
}
