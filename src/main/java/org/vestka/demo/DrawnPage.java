package org.vestka.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.vestka.museum.MuseumLetterKind;
import org.vestka.museum.Redaction;

/** A page that nobody wrote, drawn line by line on squared paper, or a house with a tree. */
@SuppressWarnings("ArrayRecordComponent")
record DrawnPage(byte[] png) {

    private static final int WIDTH = 1000;
    private static final int HEIGHT = 720;
    private static final int SQUARE = 24;
    private static final int LEFT = 72;
    private static final int FIRST = 144;
    private static final int LINE = 72;
    private static final float SIZE = 34;
    private static final Color PAPER = new Color(0xF4, 0xEF, 0xE2);
    private static final Color SQUARES = new Color(0xD3, 0xDC, 0xE6);
    private static final Color INK = new Color(0x1F, 0x2F, 0x6B);

    static DrawnPage of(MuseumLetterKind kind, String text) {
        BufferedImage page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = page.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(PAPER);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        if (kind == MuseumLetterKind.DRAWING) {
            pen.setColor(INK);
            house(pen);
        } else {
            pen.setColor(SQUARES);
            for (int x = 0; x < WIDTH; x += SQUARE) {
                pen.drawLine(x, 0, x, HEIGHT);
            }
            for (int y = 0; y < HEIGHT; y += SQUARE) {
                pen.drawLine(0, y, WIDTH, y);
            }
            pen.setColor(INK);
            String[] lines = text.split("\n");
            pen.setFont(fitting(pen, lines));
            for (int i = 0; i < lines.length; i++) {
                // by hand, no line is quite level
                pen.rotate((i % 3 - 1) * 0.004);
                pen.drawString(lines[i], LEFT, FIRST + i * LINE);
                pen.rotate(-(i % 3 - 1) * 0.004);
            }
        }
        pen.dispose();
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(page, "png", png);
            return new DrawnPage(png.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a line stands, from 0. */
    Redaction line(int number) {
        return new Redaction(LEFT, FIRST + number * LINE - LINE * 2 / 3, WIDTH / 2, LINE * 4 / 5);
    }

    private static void house(Graphics2D pen) {
        pen.setStroke(new BasicStroke(7, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.drawRect(240, 340, 320, 240);
        pen.drawPolyline(new int[] {200, 400, 600}, new int[] {350, 190, 350}, 3);
        pen.drawPolyline(new int[] {480, 480, 520, 520}, new int[] {250, 170, 170, 285}, 4);
        pen.drawRect(290, 400, 90, 80);
        pen.drawLine(335, 400, 335, 480);
        pen.drawLine(290, 440, 380, 440);
        pen.drawRect(440, 440, 80, 140);
        pen.drawLine(760, 580, 760, 330);
        pen.drawOval(700, 140, 120, 260);
        for (int i = 0; i < 3; i++) {
            int x = 250 + i * 110;
            int y = 110 - i * 22;
            pen.drawPolyline(new int[] {x, x + 24, x + 34, x + 44, x + 68}, new int[] {y, y - 18, y, y - 18, y}, 5);
        }
        pen.drawLine(100, 582, 900, 582);
        pen.setFont(font());
        pen.drawString("Хутка", 460, 650);
    }

    /** The longest line ends before the edge of the paper does. */
    private static Font fitting(Graphics2D pen, String[] lines) {
        Font font = font();
        int longest = Arrays.stream(lines)
                .mapToInt(line -> pen.getFontMetrics(font).stringWidth(line))
                .max()
                .orElse(0);
        int space = WIDTH - 2 * LEFT;
        return longest > space ? font.deriveFont(SIZE * space / longest) : font;
    }

    private static Font font() {
        try (InputStream file =
                Objects.requireNonNull(DrawnPage.class.getResourceAsStream("/fonts/Literata-Regular.ttf"))) {
            return Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(Font.ITALIC, SIZE);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("the font that comes along cannot be read", e);
        }
    }
}
