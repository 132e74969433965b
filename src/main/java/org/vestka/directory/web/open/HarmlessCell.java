package org.vestka.directory.web.open;

/** A word out of somebody's list must not become a formula in a spreadsheet. */
public final class HarmlessCell {

    /** What spreadsheets begin to reckon at, the wide signs of some included. */
    private static final String BEGINNINGS = "=+-@\t\r\n＝＋－＠";

    private HarmlessCell() {}

    /** The word as text, with an apostrophe before what would reckon. */
    public static String of(String word) {
        // some spreadsheets part cells at a semicolon
        String one = word.replace(';', ',');
        return one.isEmpty() || BEGINNINGS.indexOf(one.charAt(0)) < 0 ? one : "'" + one;
    }
}
