package org.vestka.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Invented people in any number, with names of one shape in Belarusian, Russian and English: given name, stem, middle,
 * ending. A thousand words make all names, so that many are alike and some the same.
 */
public final class InventedPeople {

    private static final String[][] MEN = table(
            "Алесь Алесь Ales, Мікола Николай Mikola, Андрэй Андрей Andrei, Яўген Евгений Yauhen, Сяргей Сергей Siarhei,"
                    + " Дзмітрый Дмитрий Dzmitry, Уладзімір Владимир Uladzimir, Ігар Игорь Ihar, Павел Павел Pavel,"
                    + " Віктар Виктор Viktar, Кірыл Кирилл Kiryl, Юрый Юрий Yury");
    private static final String[][] WOMEN =
            table("Марыя Мария Maryia, Вольга Ольга Volha, Кацярына Екатерина Katsiaryna, Наталля Наталья Natallia,"
                    + " Алена Елена Alena, Святлана Светлана Sviatlana, Ганна Анна Hanna, Ірына Ирина Iryna");
    private static final String[][] STEMS =
            table("Прыдуман Придуман Prydumn, Узорав Узоров Uzorav, Выпрабав Испытанов Vyprabav, Лістап Листоп Listap,"
                    + " Верасн Вереснев Verasn, Снежан Снежан Sniezhan, Жытн Житнев Zhytn, Азёрн Озёрн Aziorn,"
                    + " Бярозав Берёзов Biarozav, Крыніч Криничн Krynich, Ліпен Липен Lipen, Дубров Дубров Dubrov");
    private static final String[][] MIDDLES =
            table("а а a, е е e, і и i, о о o, у у u, ыч ич ych, аль аль al, інк инк ink");
    private static final String[][] ENDS_OF_MEN =
            table("віч вич vich, скі ский ski, ка ко ka, ік ик ik, юк юк yuk, ёнак ёнок ionak");
    private static final String[][] ENDS_OF_WOMEN =
            table("віч вич vich, ская ская skaya, ка ко ka, ік ик ik, юк юк yuk, ёнак ёнок ionak");

    private InventedPeople() {}

    /** One of them; {@code born} may be cut to a month or year, or empty. */
    public record Invented(boolean woman, String be, String ru, String en, String born, LocalDate arrested) {}

    /** The same people for the same seed. */
    public static List<Invented> make(int howMany, long seed) {
        Random random = new Random(seed);
        List<Invented> people = new ArrayList<>(howMany);
        for (int i = 0; i < howMany; i++) {
            boolean woman = random.nextDouble() < 0.18;
            String[] given = any(woman ? WOMEN : MEN, random);
            String[] stem = any(STEMS, random);
            String[] middle = any(MIDDLES, random);
            String[] end = any(woman ? ENDS_OF_WOMEN : ENDS_OF_MEN, random);
            String[] names = new String[3];
            for (int k = 0; k < 3; k++) {
                names[k] = given[k] + " " + stem[k] + middle[k] + end[k];
            }
            String born =
                    LocalDate.of(1950, 1, 1).plusDays(random.nextInt(19500)).toString();
            int precision = random.nextInt(100);
            people.add(new Invented(
                    woman,
                    names[0],
                    names[1],
                    names[2],
                    precision < 70
                            ? born
                            : precision < 74 ? born.substring(0, 7) : precision < 84 ? born.substring(0, 4) : "",
                    LocalDate.of(2020, 8, 9).plusDays(random.nextInt(2200))));
        }
        return people;
    }

    /** The three names of the man or woman who is called so in Belarusian; only that one when nobody of this shape is. */
    public static List<String> namesOf(String be) {
        for (boolean woman : new boolean[] {true, false}) {
            for (String[] given : woman ? WOMEN : MEN) {
                for (String[] stem : STEMS) {
                    for (String[] middle : MIDDLES) {
                        for (String[] end : woman ? ENDS_OF_WOMEN : ENDS_OF_MEN) {
                            if (be.equals(given[0] + " " + stem[0] + middle[0] + end[0])) {
                                return List.of(
                                        be,
                                        given[1] + " " + stem[1] + middle[1] + end[1],
                                        given[2] + " " + stem[2] + middle[2] + end[2]);
                            }
                        }
                    }
                }
            }
        }
        return List.of(be);
    }

    private static String[] any(String[][] choices, Random random) {
        return choices[random.nextInt(choices.length)];
    }

    private static String[][] table(String rows) {
        return Arrays.stream(rows.split(", ")).map(row -> row.split(" ")).toArray(String[][]::new);
    }
}
