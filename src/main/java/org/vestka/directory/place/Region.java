package org.vestka.directory.place;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.CountryCode;
import org.vestka.directory.Labels;
import org.vestka.directory.RegionId;
import org.vestka.shared.LanguageTag;

/** @param tile where it stands on a map of tiles; null where its country's pack draws none */
public record Region(
        RegionId id,
        CountryCode country,
        String code,
        Map<LanguageTag, String> names,
        @Nullable Tile tile) {

    /** Counted from 1, from the top left. */
    public record Tile(int row, int column) {}

    public String nameIn(LanguageTag reader) {
        return Labels.in(reader, names);
    }
}
