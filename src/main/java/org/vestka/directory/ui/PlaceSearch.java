package org.vestka.directory.ui;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody types to find a place: parts of a name in any language, <i>IK-17</i>, <i>ИК 17</i>, <i>№ 17</i>, <i>Шклоў</i>. */
public final class PlaceSearch {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}’'ʹʼ]*|\\p{N}+");
    /** Words that stand for <i>number</i>. */
    private static final Set<String> NUMBER = Set.of("no", "nr", "n");

    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

    private final List<String> wanted;

    public PlaceSearch(String typed) {
        wanted = words(typed).stream().filter(word -> !NUMBER.contains(word)).toList();
    }

    /** Whether each word that was typed begins one of a name, of the locality or of the code, or is what a name is shortened to. */
    public boolean finds(Collection<String> names, String code, @Nullable String locality) {
        if (wanted.isEmpty()) {
            return true;
        }
        List<String> held = new ArrayList<>(words(code));
        if (locality != null) {
            held.addAll(words(locality));
        }
        names.forEach(name -> {
            List<String> own = words(name);
            held.addAll(own);
            held.add(initials(own));
        });
        return wanted.stream().allMatch(word -> held.stream().anyMatch(each -> each.startsWith(word)));
    }

    /** Of the words before the number: <i>ИК</i> of <i>Исправительная колония № 17</i>. */
    private static String initials(List<String> name) {
        StringBuilder first = new StringBuilder();
        for (String word : name) {
            if (NUMBER.contains(word) || Character.isDigit(word.charAt(0))) {
                break;
            }
            first.append(word.charAt(0));
        }
        return first.toString();
    }

    private static List<String> words(String text) {
        // the sign of a number is no letter, but becomes some
        Matcher words = WORD.matcher(text.replace('№', ' ').toLowerCase(Locale.ROOT));
        return words.results()
                .map(MatchResult::group)
                .map(PlaceSearch::latin)
                .flatMap(word -> Arrays.stream(word.split("[^a-z0-9]+")))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static synchronized String latin(String word) {
        return LATIN.transliterate(word).replace("'", "").replace("`", "");
    }
}
