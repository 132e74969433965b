package org.vestka.museum;

import org.vestka.shared.LanguageTag;

/** What a letter says, in one language. */
public record MuseumText(LanguageTag language, TextOrigin origin, String text) {}
