package org.vestka.accounts;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Length and being hard to guess, and nothing else: no digits or signs are asked for (NIST SP 800-63B-4 §3.1.1.2).
 */
@Component
public class PasswordRules {

    public static final int MIN_LENGTH = 12;
    public static final int MAX_LENGTH = 128;

    /** zxcvbn: 0 to 4; 2 is "somewhat guessable", safe against guessing through a throttled sign-in. */
    private static final int MIN_SCORE = 2;
    /** Its work grows with the square of the length … */
    private static final int LOOKED_AT = 32;
    /**
     * … and multiplies with each sign that may stand for several letters, as 1 for i and l: seconds for 64 well-chosen signs,
     * and a few of those stopped the whole site. Further kinds than these, digits aside, count as signs that stand for themselves.
     */
    private static final int KINDS_OF_LEET = 3;

    private static final String LEET = "@({[<!|$+%";
    private static final char STANDS_FOR_ITSELF = '\uE000';

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Letters and digits that are not the pseudonym's: with fewer it is the pseudonym and a number. */
    private static final int OF_ITS_OWN = 5;

    private final Zxcvbn estimate = new Zxcvbn();
    private final TriedHere triedHere = new TriedHere();

    /** What is wrong with {@code password}, if anything. */
    public Optional<PasswordFault> check(String password, String pseudonym) {
        if (password.length() > 2 * MAX_LENGTH) {
            return Optional.of(PasswordFault.TOO_LONG);
        }
        String text = Normalizer.normalize(password, Normalizer.Form.NFKC);
        int length = text.codePointCount(0, text.length());
        if (length < MIN_LENGTH) {
            return Optional.of(PasswordFault.TOO_SHORT);
        }
        if (length > MAX_LENGTH) {
            return Optional.of(PasswordFault.TOO_LONG);
        }
        return onlyPseudonym(text, pseudonym) || triedHere.only(text) || easyToGuess(text, pseudonym)
                ? Optional.of(PasswordFault.EASY_TO_GUESS)
                : Optional.empty();
    }

    /** Whether hardly anything is left of it without the pseudonym, its parts, and what stands between them. */
    private static boolean onlyPseudonym(String password, String pseudonym) {
        String name = Pseudonym.fold(pseudonym);
        String rest = BETWEEN.matcher(Pseudonym.fold(password)).replaceAll("");
        String whole = rest;
        for (String part : parts(name)) {
            rest = rest.replace(part, "");
        }
        return rest.length() < whole.length() && rest.length() < OF_ITS_OWN;
    }

    /** The pseudonym as one word, and its words, the longest first. */
    private static List<String> parts(String name) {
        return Stream.concat(Stream.of(BETWEEN.matcher(name).replaceAll("")), BETWEEN.splitAsStream(name))
                .filter(part -> part.length() > 1)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private boolean easyToGuess(String password, String pseudonym) {
        String text = bounded(password);
        List<String> words = new ArrayList<>(triedHere.words());
        words.add(pseudonym.toLowerCase(Locale.ROOT));
        return estimate.measure(text, words).getScore() < MIN_SCORE;
    }

    private static String bounded(String password) {
        Set<Character> kinds = new HashSet<>();
        StringBuilder text = new StringBuilder(password.substring(0, Math.min(password.length(), LOOKED_AT)));
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (LEET.indexOf(sign) >= 0 && !kinds.contains(sign)) {
                if (kinds.size() < KINDS_OF_LEET) {
                    kinds.add(sign);
                } else {
                    text.setCharAt(i, STANDS_FOR_ITSELF);
                }
            }
        }
        return text.toString();
    }
}
