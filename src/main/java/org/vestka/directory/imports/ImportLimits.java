package org.vestka.directory.imports;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much of a file is looked at before it is refused.
 *
 * @param maxBytes of the upload
 * @param maxCells rows times columns: each is a text in memory, however short
 * @param maxCellChars of one cell
 * @param maxInflatedBytes of all parts of a spreadsheet together, unpacked
 * @param maxRatio unpacked to packed, of parts above one megabyte
 */
@ConfigurationProperties("vestka.imports")
public record ImportLimits(
        @DefaultValue("52428800") long maxBytes,
        @DefaultValue("200000") int maxRows,
        @DefaultValue("200") int maxColumns,
        @DefaultValue("2000000") int maxCells,
        @DefaultValue("32767") int maxCellChars,
        @DefaultValue("157286400") long maxInflatedBytes,
        @DefaultValue("100") int maxRatio,
        @DefaultValue("2000") int maxEntries) {

    public static final ImportLimits DEFAULT =
            new ImportLimits(52_428_800, 200_000, 200, 2_000_000, 32_767, 157_286_400, 100, 2_000);
}
