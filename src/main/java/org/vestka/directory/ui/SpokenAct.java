package org.vestka.directory.ui;

import org.vestka.directory.history.PlaceAct;
import org.vestka.directory.motion.MotionKind;
import org.vestka.directory.place.FacilityKind;

/** What befell a place, or is announced, in the words of one reader. */
public final class SpokenAct {

    private SpokenAct() {}

    /** @param to the name of what comes after the place; empty where there is none, or nobody knows */
    public static String happened(PlaceAct act, String to, DirectoryWords words) {
        String argument = argument(act, to, words);
        return words.text("place.happened." + ending(act.kind(), argument), argument);
    }

    /** The same of a day to come, which it names. */
    public static String announced(PlaceAct act, String to, DirectoryWords words) {
        String argument = argument(act, to, words);
        String day = act.on() == null ? "" : words.dates().partial(act.on());
        return words.text("place.announced." + ending(act.kind(), argument), argument, day);
    }

    /** The kind of a place within a sentence. */
    public static String kind(FacilityKind kind, DirectoryWords words) {
        String said = words.word("facility.one", kind);
        return said.substring(0, 1).toLowerCase(words.reader().locale()) + said.substring(1);
    }

    /** What a sentence of it names: the kind a place becomes, or what comes after it; empty for nothing. */
    static String argument(PlaceAct act, String to, DirectoryWords words) {
        FacilityKind becomes = act.becomes();
        return act.kind() == MotionKind.CHANGE_KIND && becomes != null ? kind(becomes, words) : to;
    }

    private static String ending(MotionKind kind, String argument) {
        return kind.name() + (argument.isEmpty() ? "" : ".to");
    }
}
