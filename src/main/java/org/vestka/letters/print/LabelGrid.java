package org.vestka.letters.print;

/**
 * How labels lie on their sheet, in millimetres.
 *
 * @param pageWidth of the sheet, as it goes through the printer
 * @param width of one label
 * @param left from the sheet's edge to the first column
 * @param top from the sheet's upper edge to the first row
 * @param stepRight from the left edge of one label to that of the next
 * @param stepDown from the upper edge of one label to that of the next
 */
public record LabelGrid(
        double pageWidth,
        double pageHeight,
        int rows,
        int columns,
        double width,
        double height,
        double left,
        double top,
        double stepRight,
        double stepDown) {

    /** Measures are told in tenths of a millimetre, and add up to no more than that. */
    private static final double TOLERANCE = 0.05;

    private static final int MOST_A_SIDE = 50;
    private static final double SMALLEST = 10;
    private static final double LARGEST_PAGE = 500;

    /** @throws GridDoesNotFit when no sheet can be like that */
    public LabelGrid {
        boolean sizes = size(pageWidth, LARGEST_PAGE)
                && size(pageHeight, LARGEST_PAGE)
                && size(width, pageWidth)
                && size(height, pageHeight)
                && edge(left)
                && edge(top)
                && edge(stepRight)
                && edge(stepDown);
        if (!sizes) {
            throw new GridDoesNotFit(GridDoesNotFit.Fault.SIZE, 0);
        }
        if (rows < 1 || columns < 1 || rows > MOST_A_SIDE || columns > MOST_A_SIDE) {
            throw new GridDoesNotFit(GridDoesNotFit.Fault.NUMBER, MOST_A_SIDE);
        }
        overlap(columns, width - stepRight);
        overlap(rows, height - stepDown);
        beyond(GridDoesNotFit.Fault.TOO_WIDE, left + (columns - 1) * stepRight + width - pageWidth);
        beyond(GridDoesNotFit.Fault.TOO_TALL, top + (rows - 1) * stepDown + height - pageHeight);
    }

    public int perSheet() {
        return rows * columns;
    }

    private static boolean size(double millimetres, double most) {
        return millimetres >= SMALLEST && millimetres <= most;
    }

    private static boolean edge(double millimetres) {
        return millimetres >= 0 && millimetres <= LARGEST_PAGE;
    }

    private static void overlap(int number, double by) {
        if (number > 1 && by > TOLERANCE) {
            throw new GridDoesNotFit(GridDoesNotFit.Fault.OVERLAP, by);
        }
    }

    private static void beyond(GridDoesNotFit.Fault fault, double by) {
        if (by > TOLERANCE) {
            throw new GridDoesNotFit(fault, by);
        }
    }
}
