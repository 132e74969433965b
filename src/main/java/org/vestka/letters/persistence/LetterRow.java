package org.vestka.letters.persistence;

import static org.vestka.tables.Tables.LETTER;

import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import org.jooq.Record;
import org.vestka.accounts.AccountId;
import org.vestka.directory.AddressId;
import org.vestka.directory.CountryCode;
import org.vestka.directory.PersonId;
import org.vestka.letters.FrozenAddress;
import org.vestka.letters.Letter;
import org.vestka.letters.LetterCode;
import org.vestka.letters.LetterId;
import org.vestka.letters.persistence.LetterRepository.Owned;

/** A row of the table of letters, read. */
final class LetterRow {

    private LetterRow() {}

    static Owned owned(Record row) {
        return new Owned(new AccountId(Objects.requireNonNull(row.get(LETTER.WRITER_ID))), letter(row));
    }

    static Letter letter(Record row) {
        Long address = row.get(LETTER.ADDRESS_ID);
        Instant noted = row.get(LETTER.POSTED_NOTED_AT);
        String from = row.get(LETTER.POSTED_FROM);
        return new Letter(
                new LetterId(row.get(LETTER.ID)),
                new LetterCode(row.get(LETTER.CODE)),
                new PersonId(row.get(LETTER.PERSON_ID)),
                row.get(LETTER.KIND),
                row.get(LETTER.LANGUAGE),
                row.get(LETTER.STATE),
                row.get(LETTER.HELD_FROM),
                row.get(LETTER.HOLD_REASON),
                row.get(LETTER.CLOSING),
                address == null
                        ? null
                        : new FrozenAddress(
                                new AddressId(address),
                                Arrays.asList(row.get(LETTER.ADDRESS_LINES).split("\n")),
                                row.get(LETTER.ADDRESS_VERIFIED_ON)),
                row.get(LETTER.PRINTED_AT),
                row.get(LETTER.PRINTED_ANYWAY),
                row.get(LETTER.RESERVED_AT),
                row.get(LETTER.LEASE_UNTIL),
                row.get(LETTER.WRITTEN_AT),
                row.get(LETTER.POSTED_AT),
                row.get(LETTER.POSTED_ON),
                noted == null ? row.get(LETTER.POSTED_AT) : noted,
                from == null ? null : new CountryCode(from));
    }
}
