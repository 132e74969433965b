package org.vestka.shared;

import java.util.List;

/** The languages Vestka speaks. They are named here and nowhere else; CONTRIBUTING says what a further one needs. */
public final class Languages {

    /** In the order they are offered. */
    public static final List<LanguageTag> OFFERED = List.of(LanguageTag.BE, LanguageTag.RU, LanguageTag.EN);

    /** Stands in where another language has no words. */
    public static final LanguageTag FALLBACK = LanguageTag.EN;

    private Languages() {}
}
