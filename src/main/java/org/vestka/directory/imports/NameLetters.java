package org.vestka.directory.imports;

import org.vestka.shared.LanguageTag;

/** What the letters of a file tell of its language, once a mapping says which columns hold the names. */
public interface NameLetters {

    /** In the letters of the names; which language of those, the words beside them tell too. */
    LanguageTag language(ColumnMapping mapping);

    /** Whether the names are in other letters than the language is written in. Of a tag that names a script nothing is said. */
    boolean foreignTo(LanguageTag language, ColumnMapping mapping);
}
