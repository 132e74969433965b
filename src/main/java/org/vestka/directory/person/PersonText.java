package org.vestka.directory.person;

import org.vestka.directory.source.SourceView;
import org.vestka.shared.LanguageTag;

/** A free text about a person in one language. */
public record PersonText(PersonTextKind kind, LanguageTag language, String text, SourceView source) {}
