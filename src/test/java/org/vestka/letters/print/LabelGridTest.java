package org.vestka.letters.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vestka.letters.print.GridDoesNotFit.Fault;

class LabelGridTest {

    /** As templates of the maker's sheets have it that others measured. */
    @Test
    void theSheetsOfTheMakerLieAsMeasured() {
        assertThat(LabelSheet.L7160.grid().perSheet()).isEqualTo(21);
        assertThat(LabelSheet.L7160.grid().left()).isCloseTo(7.2, within(0.06));
        assertThat(LabelSheet.L7160.grid().top()).isCloseTo(15.1, within(0.06));
        assertThat(LabelSheet.L7163.grid().perSheet()).isEqualTo(14);
        assertThat(LabelSheet.L7163.grid().left()).isCloseTo(4.65, within(0.01));
        assertThat(LabelSheet.L7163.grid().stepRight()).isCloseTo(101.6, within(0.01));
        assertThat(LabelSheet.L7159.grid().perSheet()).isEqualTo(24);
        assertThat(LabelSheet.L7159.grid().top()).isCloseTo(12.9, within(0.01));
    }

    @Test
    void aGridThatDoesNotFitIsRefusedWithWhatIsWrong() {
        refused(Fault.TOO_WIDE, 7, 3, 70.5, 38.1, 0, 0, 70.5, 38.1, 1.5);
        refused(Fault.TOO_TALL, 8, 3, 63.5, 38.1, 7, 0, 66, 38.1, 7.8);
        refused(Fault.OVERLAP, 7, 3, 63.5, 38.1, 7, 15, 60, 38.1, 3.5);
        refused(Fault.OVERLAP, 7, 3, 63.5, 38.1, 7, 15, 66, 30, 8.1);
        refused(Fault.NUMBER, 0, 3, 63.5, 38.1, 7, 15, 66, 38.1, 50);
        refused(Fault.NUMBER, 7, 51, 63.5, 38.1, 7, 15, 66, 38.1, 50);
        refused(Fault.SIZE, 7, 3, -1, 38.1, 7, 15, 66, 38.1, 0);
        refused(Fault.SIZE, 7, 3, 63.5, Double.NaN, 7, 15, 66, 38.1, 0);
        refused(Fault.SIZE, 7, 3, 63.5, 38.1, -2, 15, 66, 38.1, 0);
    }

    private static void refused(
            Fault fault,
            int rows,
            int columns,
            double width,
            double height,
            double left,
            double top,
            double right,
            double down,
            double by) {
        assertThatExceptionOfType(GridDoesNotFit.class)
                .isThrownBy(() -> new LabelGrid(210, 297, rows, columns, width, height, left, top, right, down))
                .satisfies(refused -> {
                    assertThat(refused.fault()).isEqualTo(fault);
                    assertThat(refused.by()).isCloseTo(by, within(0.01));
                });
    }

    /** Whatever grid there is, its last label ends on the page. */
    @Property(tries = 500)
    void whatIsAcceptedStaysOnThePage(
            @ForAll @IntRange(min = 0, max = 60) int rows,
            @ForAll @IntRange(min = 0, max = 60) int columns,
            @ForAll @DoubleRange(min = 0, max = 120) double width,
            @ForAll @DoubleRange(min = 0, max = 120) double height,
            @ForAll @DoubleRange(min = -5, max = 40) double left,
            @ForAll @DoubleRange(min = -5, max = 40) double top) {
        try {
            LabelGrid grid = new LabelGrid(210, 297, rows, columns, width, height, left, top, width, height);
            assertThat(grid.left() + (columns - 1) * grid.stepRight() + grid.width())
                    .isLessThan(210.1);
            assertThat(grid.top() + (rows - 1) * grid.stepDown() + grid.height())
                    .isLessThan(297.1);
            assertThat(PackFormat.parse(new PackFormat.Labels(grid).code())).isEqualTo(new PackFormat.Labels(grid));
        } catch (GridDoesNotFit refused) {
            assertThat(refused.fault()).isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everySheetIsWrittenDownAndReadAgain(LabelSheet sheet) {
        PackFormat format = new PackFormat.Labels(sheet.grid());
        assertThat(format.code()).isEqualTo(sheet.name());
        assertThat(PackFormat.parse(format.code())).isEqualTo(format);
    }

    @Test
    void whatIsNoFormatIsRefused() {
        assertThat(PackFormat.parse("C5")).isEqualTo(new PackFormat.Envelopes(PaperFormat.C5));
        assertThatThrownBy(() -> PackFormat.parse("L9999")).isInstanceOf(IllegalArgumentException.class);
    }
}
