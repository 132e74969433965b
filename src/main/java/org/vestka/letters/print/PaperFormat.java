package org.vestka.letters.print;

/** What an envelope is printed on, landscape as it lies in the printer, in millimetres (ISO 269; ISO 216 for the sheet). */
public enum PaperFormat {
    DL(220, 110),
    C6(162, 114),
    C5(229, 162),
    /**
     * A sheet that is its own envelope: written on the other side, folded twice at the marks, so that the middle third
     * with the address is outside.
     */
    A4_FOLD(210, 297);

    private static final float POINTS_PER_MM = 72f / 25.4f;

    private final float width;
    private final float height;

    PaperFormat(float width, float height) {
        this.width = width;
        this.height = height;
    }

    /** In points, as PDF has it. */
    public float widthPoints() {
        return points(width);
    }

    public float heightPoints() {
        return points(height);
    }

    static float points(float millimetres) {
        return millimetres * POINTS_PER_MM;
    }
}
