package org.vestka.letters.pack;

import java.time.Instant;
import org.vestka.letters.print.PackFormat;

/**
 * Letters that somebody prints together.
 *
 * @param reading whether a sheet with the addresses in Latin letters comes with it
 * @param anyway whether the holder has said to print addresses in doubt; for which letters, each of them says
 */
public record PrintPack(PackId id, PackCode code, PackFormat format, boolean reading, boolean anyway, Instant madeAt) {}
