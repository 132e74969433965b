package org.vestka.directory.imports;

import org.jspecify.annotations.Nullable;
import org.vestka.directory.CountryCode;
import org.vestka.directory.designation.DesignationValue;

/**
 * A list somebody keeps.
 *
 * @param code as in the references of people
 * @param bodyCode the body that designates by this list
 * @param listedAs what being on it means where no column says so
 * @param gonePercent more people gone than this always need a person
 */
public record ImportList(
        ListId id,
        String code,
        String title,
        CountryCode country,
        String bodyCode,
        @Nullable DesignationValue listedAs,
        ColumnMapping mapping,
        int gonePercent,
        int version) {}
