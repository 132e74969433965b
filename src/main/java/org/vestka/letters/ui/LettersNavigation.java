package org.vestka.letters.ui;

import org.vestka.directory.PublicId;
import org.vestka.letters.LetterCode;
import org.vestka.letters.pack.PackCode;

/** Where the screens about letters are. Paths without a leading slash; who is not signed in is led there by way of signing in. */
public final class LettersNavigation {

    static final String MY = "my";
    static final String SUGGEST = "my/suggest";
    static final String DRAW = "my/draw";
    static final String ADOPT = "my/adopt/:person";
    static final String WRITE = "write/:person/:step?(rules|compose|envelope|post)";
    static final String LETTER = "letter/:code";
    static final String WORD = "word/:code";
    static final String PACKS = "my/packs";
    static final String NEW_PACK = "my/packs/new";
    static final String PACK = "my/packs/:code";

    private LettersNavigation() {}

    public static String my() {
        return MY;
    }

    public static String suggest() {
        return SUGGEST;
    }

    /** Several people at once. */
    public static String draw() {
        return DRAW;
    }

    public static String adopt(PublicId person) {
        return "my/adopt/" + person.value();
    }

    /** Where the writer's letter to a person stands, or its beginning. */
    public static String write(PublicId person) {
        return "write/" + person.value();
    }

    static String write(PublicId person, WriteStep step) {
        return step == WriteStep.BEGIN ? write(person) : write(person) + "/" + step.path();
    }

    /** Where somebody who is free says whether the letter was given to them. */
    static String word(LetterCode letter) {
        return "word/" + letter.value();
    }

    /** Letters that were printed together. */
    public static String packs() {
        return PACKS;
    }

    /** Several letters to print at once. */
    public static String newPack() {
        return NEW_PACK;
    }

    public static String pack(PackCode pack) {
        return "my/packs/" + pack.value();
    }

    public static String letter(LetterCode letter) {
        return "letter/" + letter.value();
    }
}
