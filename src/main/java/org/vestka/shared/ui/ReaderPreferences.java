package org.vestka.shared.ui;

import org.vestka.shared.LanguageTag;

/**
 * Where a signed-in person's choice of language is kept. The shell tells every bean of this type of a choice; who signs in
 * is given the kept language by whoever keeps it, with {@link ReaderLanguage#use}, unless they chose one before by hand.
 */
public interface ReaderPreferences {

    /** The person before the screen has chosen a language; nothing is done when nobody is signed in. */
    void languageChosen(LanguageTag language);
}
