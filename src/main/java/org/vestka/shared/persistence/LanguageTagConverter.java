package org.vestka.shared.persistence;

import org.jooq.impl.AbstractConverter;
import org.jspecify.annotations.Nullable;
import org.vestka.shared.LanguageTag;

public final class LanguageTagConverter extends AbstractConverter<String, LanguageTag> {

    private static final long serialVersionUID = 1L;

    public LanguageTagConverter() {
        super(String.class, LanguageTag.class);
    }

    @Override
    public @Nullable LanguageTag from(@Nullable String stored) {
        return stored == null ? null : new LanguageTag(stored);
    }

    @Override
    public @Nullable String to(@Nullable LanguageTag tag) {
        return tag == null ? null : tag.value();
    }
}
