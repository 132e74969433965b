package org.vestka.directory.search;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * How words sound, whatever the script and the romanisation, by the rules in {@code names/*.rules}. Latin words are read as
 * English, Polish, German and French spelling mean them, for nobody says which it is.
 */
final class Sounds {

    private static final Reading CYRILLIC = reading("cyrillic");
    private static final List<Reading> LATIN =
            List.of(reading("latin"), reading("polish"), reading("german"), reading("french"));

    private Sounds() {}

    /** Every way a typed word can be meant; one for most scripts, up to four for Latin. */
    static Set<String> of(Words.Word word) {
        return of(word, LATIN);
    }

    /** How a name that is held sounds: Latin is English, a passport's or Łacinka there. */
    static Set<String> held(Words.Word word) {
        return of(word, LATIN.subList(0, 2));
    }

    private static Set<String> of(Words.Word word, List<Reading> latin) {
        Set<String> sounds = new LinkedHashSet<>();
        if (word.script() == UScript.CYRILLIC) {
            sounds.add(CYRILLIC.of(word.text()));
        } else if (word.script() == UScript.LATIN) {
            for (Reading reading : latin) {
                sounds.add(reading.of(word.text()));
            }
        } else if (!word.han()) {
            sounds.add(LATIN.getFirst().of(OtherScripts.ANY_LATIN.transliterate(word.text())));
        }
        sounds.remove("");
        return sounds;
    }

    /** Chinese in Latin letters, one word for each character. */
    static List<String> pinyin(Words.Word word) {
        return List.of(Chinese.PINYIN.transliterate(word.text()).strip().split("[^a-z]+"));
    }

    /** These rules are read when somebody needs them: they take most of a second, and most places never do. */
    private static final class Chinese {
        static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin/Names; Latin-ASCII; Lower");
    }

    private static final class OtherScripts {
        static final Transliterator ANY_LATIN = Transliterator.getInstance("Any-Latin; Lower; NFC");
    }

    /** Belarusian writes the unstressed о as а, Russian and Ukrainian do not. */
    static String akin(String sound) {
        return single(sound.replace('o', 'a').replace('f', 'v'));
    }

    /** What is left when vowels and the kinds of hissing are taken away. Empty when that says too little. */
    static String bones(String sound) {
        StringBuilder bones = new StringBuilder();
        for (int i = 0; i < sound.length(); i++) {
            char letter = sound.charAt(i);
            char bone =
                    switch (letter) {
                        case 'a', 'e', 'i', 'o' -> i == 0 ? 'a' : ' ';
                        case 'S', 'C', 'Z', 'c', 'z', 's' -> 's';
                        case 'f' -> 'v';
                        default -> letter;
                    };
            if (bone != ' ' && (bones.isEmpty() || bones.charAt(bones.length() - 1) != bone)) {
                bones.append(bone);
            }
        }
        return bones.length() < 3 ? "" : bones.toString();
    }

    /** Doubled letters are one. */
    private static String single(String sound) {
        StringBuilder single = new StringBuilder(sound.length());
        for (int i = 0; i < sound.length(); i++) {
            if (i == 0 || sound.charAt(i) != sound.charAt(i - 1)) {
                single.append(sound.charAt(i));
            }
        }
        return single.toString();
    }

    private static Reading reading(String script) {
        return new Reading(
                Transliterator.createFromRules("Name-" + script, rules(script), Transliterator.FORWARD),
                Transliterator.createFromRules("Name-sound", rules("sound"), Transliterator.FORWARD));
    }

    /** From letters to sounds by the habits of one spelling, then what all spellings have in common. */
    private record Reading(Transliterator letters, Transliterator sounds) {

        String of(String word) {
            return single(sounds.transliterate(letters.transliterate(word)));
        }
    }

    private static String rules(String name) {
        try (InputStream file = Objects.requireNonNull(Sounds.class.getResourceAsStream("/names/" + name + ".rules"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
