package org.vestka.letters.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Character.UnicodeScript;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaperLineTest {

    private static PaperLine line(String text) {
        return PaperLine.of(text, Typeface.REGULAR);
    }

    private static List<String> texts(PaperLine line) {
        return line.pieces().stream().map(PaperLine.Piece::text).toList();
    }

    private static List<Typeface> faces(PaperLine line) {
        return line.pieces().stream().map(PaperLine.Piece::face).toList();
    }

    @Test
    void whatLiterataHasIsOnePiece() {
        PaperLine line = line("Łukašu Ґжыбоўскаму, ПК № 15 – «Вейна»");
        assertThat(line.pieces()).hasSize(1);
        assertThat(line.fromTheRight()).isFalse();
    }

    @Test
    void aFigureInALineFromTheRightStandsAtItsLeft() {
        PaperLine line = line("سجن وادي 12");
        assertThat(line.fromTheRight()).isTrue();
        assertThat(texts(line).getFirst()).isEqualTo("12");
        assertThat(faces(line)).endsWith(Typeface.ARABIC);
    }

    @Test
    void aNameFromTheRightInALineFromTheLeftStaysInItsPlace() {
        PaperLine line = line("Dr כהן (Cohen)");
        assertThat(line.fromTheRight()).isFalse();
        assertThat(faces(line)).containsExactly(Typeface.REGULAR, Typeface.HEBREW, Typeface.REGULAR);
    }

    @Test
    void ideographsAreLentAndSpacesBetweenThemAreOurs() {
        PaperLine line = line("王 小明, China");
        assertThat(texts(line)).containsExactly("王", " ", "小明", ", China");
        assertThat(faces(line)).containsExactly(Typeface.HAN, Typeface.REGULAR, Typeface.HAN, Typeface.REGULAR);
    }

    @Test
    void joinedLettersTakeLessRoomThanTheSameApart() {
        PaperLine joined = line("محمد");
        assertThat(joined.width(20)).isLessThan(Typeface.ARABIC.width("محمد", 20));
        assertThat(joined.width(20)).isPositive();
    }

    @Test
    void onlyWhatNoFaceHasIsMissing() {
        assertThat(Typeface.REGULAR.missing(List.of("محمد כהן 王小明 か 김 Алесь"))).isEmpty();
        assertThat(Typeface.REGULAR.missing(List.of("ნინო አበበ")))
                .containsOnly(UnicodeScript.GEORGIAN, UnicodeScript.ETHIOPIC);
    }
}
