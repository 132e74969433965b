package org.vestka.letters.print;

import java.util.Arrays;
import java.util.Locale;

/** On what the addresses of a pack are printed. */
public sealed interface PackFormat {

    /** How it is written down. */
    String code();

    /** An envelope each. */
    record Envelopes(PaperFormat paper) implements PackFormat {

        @Override
        public String code() {
            return paper.name();
        }
    }

    /** Labels that one sticks on. */
    record Labels(LabelGrid grid) implements PackFormat {

        private static final String OWN = "GRID";

        @Override
        public String code() {
            return LabelSheet.of(grid).map(LabelSheet::name).orElseGet(() -> measures(grid));
        }

        private static String measures(LabelGrid grid) {
            return String.format(
                    Locale.ROOT,
                    "%s %d %d %s %s %s %s %s %s %s %s",
                    OWN,
                    grid.rows(),
                    grid.columns(),
                    grid.pageWidth(),
                    grid.pageHeight(),
                    grid.width(),
                    grid.height(),
                    grid.left(),
                    grid.top(),
                    grid.stepRight(),
                    grid.stepDown());
        }
    }

    /** @throws IllegalArgumentException when it is none */
    static PackFormat parse(String code) {
        for (LabelSheet sheet : LabelSheet.values()) {
            if (sheet.name().equals(code)) {
                return new Labels(sheet.grid());
            }
        }
        String[] parts = code.split(" ");
        if (!parts[0].equals(Labels.OWN) || parts.length != 11) {
            return new Envelopes(PaperFormat.valueOf(code));
        }
        double[] sizes = Arrays.stream(parts, 3, parts.length)
                .mapToDouble(Double::parseDouble)
                .toArray();
        return new Labels(new LabelGrid(
                sizes[0],
                sizes[1],
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[2]),
                sizes[2],
                sizes[3],
                sizes[4],
                sizes[5],
                sizes[6],
                sizes[7]));
    }
}
