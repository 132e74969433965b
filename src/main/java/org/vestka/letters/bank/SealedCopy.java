package org.vestka.letters.bank;

import java.time.LocalDate;

/** A copy as it is handed over. */
public record SealedCopy(CopyId id, LocalDate on, byte[] ciphertext) {}
