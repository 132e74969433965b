package org.vestka.letters.print;

import java.util.Arrays;
import java.util.Optional;

/**
 * Label sheets of A4 that can be bought everywhere, by Avery's numbers. The maker publishes how many labels there are and how
 * large; they lie in the middle of the sheet, columns 2.5 mm apart and rows close.
 */
public enum LabelSheet {
    /** 21 labels of 63.5 × 38.1 mm. */
    L7160(7, 3, 63.5, 38.1),
    /** 14 labels of 99.1 × 38.1 mm. */
    L7163(7, 2, 99.1, 38.1),
    /** 24 labels of 63.5 × 33.9 mm. */
    L7159(8, 3, 63.5, 33.9);

    private static final double A4_WIDTH = 210;
    private static final double A4_HEIGHT = 297;
    private static final double BETWEEN = 2.5;

    private final LabelGrid grid;

    LabelSheet(int rows, int columns, double width, double height) {
        grid = new LabelGrid(
                A4_WIDTH,
                A4_HEIGHT,
                rows,
                columns,
                width,
                height,
                (A4_WIDTH - columns * width - (columns - 1) * BETWEEN) / 2,
                (A4_HEIGHT - rows * height) / 2,
                width + BETWEEN,
                height);
    }

    public LabelGrid grid() {
        return grid;
    }

    /** The sheet on which labels lie so; empty for measures of one's own. */
    public static Optional<LabelSheet> of(LabelGrid grid) {
        return Arrays.stream(values()).filter(sheet -> sheet.grid.equals(grid)).findFirst();
    }
}
