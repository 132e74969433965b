package org.vestka.letters.pack;

import java.time.Instant;
import org.vestka.letters.print.PackFormat;

/**
 * Letters that somebody prints together.
 *
 * @param reading whether a sheet with the addresses in Latin letters comes with it
 * @param anyway whether addresses in doubt are printed too: the holder knows, and the sheets say so
 */
public record PrintPack(PackId id, PackCode code, PackFormat format, boolean reading, boolean anyway, Instant madeAt) {}
