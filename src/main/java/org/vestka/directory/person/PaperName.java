package org.vestka.directory.person;

import org.vestka.directory.source.PrivateWords;

/**
 * What a name on an envelope may be: a name, and nothing that leads a letter elsewhere. A box, a postcode or a street behind somebody's
 * name would send it to whoever wrote them there, with the address of the prison below, confirmed by two.
 */
public final class PaperName {

    /** Besides letters and their marks; brackets hold a former surname. */
    private static final String SIGNS = " -\u2010\u2011'\u2019\u02BC\u00B7.()";

    private PaperName() {}

    /** Whether the name, and each of its parts, may stand on an envelope; another spelling never does. */
    public static boolean fits(PersonName name) {
        return name.role() == NameRole.ALIAS
                || isName(name.name()) && name.parts().all().values().stream().allMatch(PaperName::isName);
    }

    private static boolean isName(String words) {
        return words.codePoints()
                        .allMatch(sign -> Character.isLetter(sign)
                                || Character.getType(sign) == Character.NON_SPACING_MARK
                                || Character.getType(sign) == Character.COMBINING_SPACING_MARK
                                || SIGNS.indexOf(sign) >= 0)
                // the word for a relative is a surname, too
                && !PrivateWords.neverHarmless(words);
    }
}
