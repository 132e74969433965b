package org.vestka.accounts;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.util.regex.Pattern;

/**
 * The name somebody chose: 3 to 30 letters, digits, spaces, full stops, hyphens and underscores, with a letter or digit at
 * both ends. No {@code @}, so that it is never a mail address.
 */
public record Pseudonym(String value) {

    public static final int MAX_LENGTH = 30;

    private static final Pattern FORM =
            Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N} ._’'-]{1,28})[\\p{L}\\p{M}\\p{N}]");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
    private static final SpoofChecker LOOK_ALIKES = new SpoofChecker.Builder().build();

    /** @throws IllegalArgumentException when it is of another form; the message does not repeat it */
    public Pseudonym {
        if (value.length() > 4 * MAX_LENGTH) {
            throw new IllegalArgumentException("no pseudonym");
        }
        value = SPACES.matcher(NFKC.normalize(value).strip()).replaceAll(" ");
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("no pseudonym");
        }
    }

    /**
     * The same for all that look alike: case and Unicode look-alikes folded (UTS #39 skeleton), so that {@code Аlеs} in mixed
     * letters is {@code Ales}.
     */
    public String folded() {
        return fold(value);
    }

    /** Folds what somebody typed, whether or not it can be a pseudonym. At most 120 characters are looked at. */
    static String fold(String typed) {
        String cut = typed.length() > 4 * MAX_LENGTH ? typed.substring(0, 4 * MAX_LENGTH) : typed;
        String text = SPACES.matcher(NFKC.normalize(cut).strip()).replaceAll(" ");
        String skeleton = LOOK_ALIKES.getSkeleton(UCharacter.foldCase(text, true));
        return LOOK_ALIKES.getSkeleton(UCharacter.foldCase(skeleton, true));
    }

    @Override
    public String toString() {
        return "Pseudonym[…]";
    }
}
