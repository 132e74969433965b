package org.vestka.directory.person;

import org.vestka.shared.LanguageTag;

/** A text to be stored; takes the place of the one of the same kind and language. */
public record TextDraft(PersonTextKind kind, LanguageTag language, String text) {}
