package org.vestka.shared.persistence;

import org.jooq.impl.AbstractConverter;
import org.jspecify.annotations.Nullable;
import org.vestka.shared.PartialDate;

/** A partial date stands as its ISO text, cut where knowledge ends: {@code 1988}, {@code 1988-04}, {@code 1988-04-12}. */
public final class PartialDateConverter extends AbstractConverter<String, PartialDate> {

    private static final long serialVersionUID = 1L;

    public PartialDateConverter() {
        super(String.class, PartialDate.class);
    }

    @Override
    public @Nullable PartialDate from(@Nullable String stored) {
        return stored == null ? null : PartialDate.parse(stored);
    }

    @Override
    public @Nullable String to(@Nullable PartialDate date) {
        return date == null ? null : date.toString();
    }
}
