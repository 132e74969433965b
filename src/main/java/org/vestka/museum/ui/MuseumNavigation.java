package org.vestka.museum.ui;

import org.jspecify.annotations.Nullable;
import org.vestka.directory.PublicId;
import org.vestka.directory.ui.ReadingNavigation;
import org.vestka.museum.MuseumCode;

/** Where the museum is. Paths without a leading slash; the reading edition has the same below its own. */
public final class MuseumNavigation {

    public static final String ROOT = ReadingNavigation.MUSEUM;
    public static final String NEW = ROOT + "/new";
    public static final String IMAGES = "museum-images";

    /** Parameter of a letter: the language it is read in. */
    static final String TEXT = "text";

    private MuseumNavigation() {}

    public static String letter(MuseumCode code) {
        return ROOT + "/" + code.value();
    }

    /** A letter in one of its languages. */
    static String letter(MuseumCode code, String language) {
        return letter(code) + "?" + TEXT + "=" + language;
    }

    /** Where editors work on a letter. */
    static String edit(MuseumCode code) {
        return letter(code) + "/edit";
    }

    /** A new letter of somebody. */
    static String begin(PublicId person) {
        return NEW + "?person=" + person.value();
    }

    /** A page as everybody sees it. */
    public static String image(MuseumCode code, int page) {
        return IMAGES + "/" + code.value() + "/" + page;
    }

    public static String small(MuseumCode code, int page) {
        return image(code, page) + "/small";
    }

    /** A page in a folder to take along. */
    public static String imageFile(MuseumCode code, int page) {
        return "museum-" + code.value() + "-" + page + ".jpg";
    }

    public static String smallFile(MuseumCode code, int page) {
        return "museum-" + code.value() + "-" + page + "-small.jpg";
    }

    /** Letters of somebody. */
    public static String of(PublicId person) {
        return new MuseumLocation(person, null, null).href();
    }

    /** Letters from a place. */
    public static String from(@Nullable String place) {
        return new MuseumLocation(null, place, null).href();
    }
}
