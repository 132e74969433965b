package org.vestka.directory.duplicates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.CountryCode;
import org.vestka.directory.PersonId;
import org.vestka.directory.person.Gender;
import org.vestka.shared.PartialDate;

/**
 * 10,000 invented people, by a rule and a seed: 500 of them written down twice as another list would, and 600 who look alike and
 * are two: father and son, namesakes of another year, twins, spouses.
 */
final class SeededPeople {

    static final int PEOPLE = 10_000;
    static final int TWICE = 500;
    private static final int LOOK_ALIKE = 150;
    private static final CountryCode COUNTRY = new CountryCode("BY");

    private static final String[][] MEN = table(
            "Алесь Алесь Ales, Мікола Николай Mikola, Андрэй Андрей Andrei, Яўген Евгений Yauhen, Сяргей Сергей Siarhei,"
                    + " Дзмітрый Дмитрий Dzmitry, Уладзімір Владимир Uladzimir, Ігар Игорь Ihar, Павел Павел Pavel,"
                    + " Віктар Виктор Viktar, Кірыл Кирилл Kiryl, Юрый Юрий Yury, Пётр Пётр Piotr, Антон Антон Anton,"
                    + " Вадзім Вадим Vadzim, Васіль Василий Vasil, Леанід Леонид Leanid, Максім Максим Maksim,"
                    + " Раман Роман Raman, Міхаіл Михаил Mikhail, Іван Иван Ivan, Арцём Артём Artsiom, Глеб Глеб Hleb,"
                    + " Дзяніс Денис Dzianis, Кузьма Кузьма Kuzma, Ляўр Лавр Laur, Сцяпан Степан Stsiapan");
    private static final String[][] WOMEN =
            table("Марыя Мария Maryia, Вольга Ольга Volha, Кацярына Екатерина Katsiaryna, Наталля Наталья Natallia,"
                    + " Алена Елена Alena, Святлана Светлана Sviatlana, Ганна Анна Hanna, Ірына Ирина Iryna,"
                    + " Марына Марина Maryna, Таццяна Татьяна Tatsiana, Дар'я Дарья Darya, Юлія Юлия Yuliya,"
                    + " Паліна Полина Palina, Вера Вера Vera, Аліна Алина Alina, Ядвіга Ядвига Yadviha");
    /** Fathers, as they stand before the ending: Belarusian, Russian, Latin. */
    private static final String[][] FATHERS =
            table("Мікалае Николае Mikalae, Андрэе Андрее Andree, Яўгенье Евгенье Yauhenie, Сяргее Сергее Siarhee,"
                    + " Дзмітрые Дмитрие Dzmitrye, Уладзіміра Владимиро Uladzimira, Ігара Игоре Ihara, Паўла Павло Paula,"
                    + " Віктара Викторо Viktara, Юр'е Юрье Yurye, Пятро Петро Piatro, Антона Антоно Antona,"
                    + " Вадзіма Вадимо Vadzima, Васілье Василье Vasilie, Леаніда Леонидо Leanida, Рамана Романо Ramana,"
                    + " Міхайла Михайло Mikhaila, Івана Ивано Ivana, Аляксандра Александро Aliaksandra");

    private static final String[][] STEMS =
            table("Прыдум Придум Prydum, Узор Узор Uzor, Лістап Листоп Listap, Верас Верес Veras, Снеж Снеж Sniezh,"
                    + " Жыт Жит Zhyt, Азёр Озёр Aziar, Бяроз Берёз Biaroz, Крын Крин Kryn, Ліп Лип Lip, Дубр Дубр Dubr,"
                    + " Гарад Город Harad, Ясен Ясен Yasen, Вішн Вишн Vishn, Чар Чер Char, Шпак Шпак Shpak,"
                    + " Жураў Журав Zhurau, Кветк Цветк Kvetk, Рамон Ромон Ramon, Хвоін Хвойн Khvoin, Сакал Сокол Sakal,"
                    + " Цымбал Цимбал Tsymbal, Глуш Глуш Hlush, Мядзвед Медвед Miadzved, Зор Зор Zor");
    private static final String[][] MIDDLES =
            table("а а a, е е e, і и i, у у u, аль аль al, он он on, ун ун un, ач ач ach");
    private static final String[][] ENDS_OF_MEN = table(
            "віч вич vich, скі ский ski, ка ко ka, ік ик ik, юк юк yuk, ёнак ёнок ionak, ец ец ets, аў ов au, ін ин in");
    private static final String[][] ENDS_OF_WOMEN = table(
            "віч вич vich, ская ская skaya, ка ко ka, ік ик ik, юк юк yuk, ёнак ёнок ionak, ец ец ets, ава ова ava, іна ина ina");
    private static final String[] ARTICLES =
            "342 368 369 130 361-1 361-4 364 366 293 339 370 391 203-1 341 218 356 357 411 188 367".split(" ");

    private final Random random;
    private final List<KnownPerson> people = new ArrayList<>();
    private final Set<List<PersonId>> twice = new HashSet<>();
    private final Set<List<PersonId>> lookAlikes = new HashSet<>();
    private long lastId;

    private SeededPeople(long seed) {
        random = new Random(seed);
        for (int i = 0; i < TWICE; i++) {
            Invented person = invent(random.nextDouble() < 0.25);
            twice.add(List.of(write(person, true), writeAgain(person)));
        }
        for (int i = 0; i < LOOK_ALIKE; i++) {
            fatherAndSon();
            namesakes();
            twins();
            spouses();
        }
        while (people.size() < PEOPLE) {
            write(invent(random.nextDouble() < 0.2), true);
        }
    }

    static SeededPeople of(long seed) {
        return new SeededPeople(seed);
    }

    List<KnownPerson> people() {
        return people;
    }

    /** The lower id first. */
    Set<List<PersonId>> twice() {
        return twice;
    }

    Set<List<PersonId>> lookAlikes() {
        return lookAlikes;
    }

    /** Somebody as they are; what lists write of them is less. Each part in Belarusian, Russian and Latin letters. */
    private record Invented(
            boolean woman,
            String[] given,
            String[] patronymic,
            String[] surname,
            LocalDate born,
            long facility,
            LocalDate arrested,
            Set<String> articles) {

        Invented called(String[] otherGiven) {
            return new Invented(woman, otherGiven, patronymic, surname, born, facility, arrested, articles);
        }

        Invented named(String[] otherSurname) {
            return new Invented(woman, given, patronymic, otherSurname, born, facility, arrested, articles);
        }
    }

    private Invented invent(boolean woman) {
        return new Invented(
                woman,
                any(woman ? WOMEN : MEN),
                patronymic(any(FATHERS), woman),
                surname(woman),
                LocalDate.of(1950, 1, 1).plusDays(random.nextInt(19_500)),
                random.nextInt(40),
                LocalDate.of(2020, 8, 9).plusDays(random.nextInt(2200)),
                articles());
    }

    private Set<String> articles() {
        Set<String> articles = new LinkedHashSet<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            articles.add(ARTICLES[random.nextInt(ARTICLES.length)]);
        }
        return articles;
    }

    private String[] surname(boolean woman) {
        String[] stem = any(STEMS);
        String[] middle = any(MIDDLES);
        String[] end = any(woman ? ENDS_OF_WOMEN : ENDS_OF_MEN);
        String[] surname = new String[3];
        for (int k = 0; k < 3; k++) {
            surname[k] = stem[k] + middle[k] + end[k];
        }
        return surname;
    }

    private static String[] patronymic(String[] father, boolean woman) {
        String[] ends = woman ? new String[] {"ўна", "вна", "una"} : new String[] {"віч", "вич", "vich"};
        return new String[] {father[0] + ends[0], father[1] + ends[1], father[2] + ends[2]};
    }

    /** As the first list writes people: in two languages, the day of birth mostly known. */
    private PersonId write(Invented person, boolean patronymic) {
        boolean with = patronymic && random.nextDouble() < 0.6;
        int first = random.nextInt(3);
        List<String> names = new ArrayList<>();
        names.add(name(person, first, with, false));
        if (random.nextDouble() < 0.6) {
            names.add(name(person, (first + 1) % 3, with, false));
        }
        return add(
                person,
                names,
                born(person, 0.85, 0.08),
                random.nextDouble() < 0.9 ? person.facility : null,
                random.nextDouble() < 0.9 ? PartialDate.of(person.arrested) : null,
                person.articles);
    }

    /** The same person as another list writes them: another script, a slip, fewer or other facts. */
    private PersonId writeAgain(Invented person) {
        Invented now = person.woman && random.nextDouble() < 0.12 ? person.named(surname(true)) : person;
        boolean married = now != person;
        boolean poor = !married && random.nextDouble() < 0.1;
        String name = name(now, random.nextInt(3), random.nextDouble() < 0.5, random.nextDouble() < 0.3);
        if (!married && random.nextDouble() < 0.25) {
            name = slip(name);
        }
        Set<String> articles = new LinkedHashSet<>(person.articles);
        if (random.nextDouble() < 0.3) {
            articles.add(ARTICLES[random.nextInt(ARTICLES.length)]);
        }
        Long facility = random.nextDouble() < 0.65
                ? (Long) person.facility
                : random.nextBoolean() ? (Long) (long) random.nextInt(40) : null;
        return add(
                now,
                List.of(name),
                married ? PartialDate.of(person.born) : poor ? null : born(person, 0.6, 0.2),
                facility,
                poor || random.nextDouble() < 0.65 ? PartialDate.of(person.arrested) : null,
                random.nextDouble() < 0.6 ? articles : Set.of());
    }

    /** One surname, sometimes one given name, taken on one day for one thing; the years of birth are known. */
    private void fatherAndSon() {
        Invented father = invent(false);
        String[] own = any(FATHERS);
        Invented son = new Invented(
                false,
                random.nextBoolean() ? father.given : any(MEN),
                patronymic(own, false),
                father.surname,
                father.born.plusYears(19 + random.nextInt(15)).plusDays(random.nextInt(300)),
                random.nextBoolean() ? father.facility : random.nextInt(40),
                random.nextBoolean() ? father.arrested : father.arrested.plusDays(random.nextInt(90)),
                father.articles);
        two(father, son, true);
    }

    private void namesakes() {
        Invented one = invent(random.nextDouble() < 0.2);
        Invented other = new Invented(
                one.woman,
                one.given,
                random.nextBoolean() ? one.patronymic : patronymic(any(FATHERS), one.woman),
                one.surname,
                one.born.plusYears((1 + random.nextInt(15)) * (random.nextBoolean() ? 1 : -1)),
                random.nextDouble() < 0.2 ? one.facility : random.nextInt(40),
                LocalDate.of(2020, 8, 9).plusDays(random.nextInt(2200)),
                articles());
        two(one, other, true);
    }

    private void twins() {
        Invented one = invent(random.nextBoolean());
        String[] given = any(one.woman ? WOMEN : MEN);
        while (given == one.given) {
            given = any(one.woman ? WOMEN : MEN);
        }
        two(one, one.called(given), false);
    }

    /** Of one surname and one case, born in one year. */
    private void spouses() {
        Invented man = invent(false);
        String[] surname = any(STEMS).clone();
        String[] end = table("ук ук uk, енка енко enka, віч вич vich")[random.nextInt(3)];
        for (int k = 0; k < 3; k++) {
            surname[k] = surname[k] + end[k];
        }
        Invented woman = invent(true);
        two(
                man.named(surname),
                new Invented(
                        true,
                        woman.given,
                        woman.patronymic,
                        surname,
                        man.born.plusDays(random.nextInt(200)),
                        man.facility,
                        man.arrested,
                        man.articles),
                false);
    }

    private void two(Invented one, Invented other, boolean bornKnown) {
        lookAlikes.add(List.of(writeTwo(one, bornKnown), writeTwo(other, bornKnown)));
    }

    private PersonId writeTwo(Invented person, boolean bornKnown) {
        boolean with = random.nextDouble() < 0.6;
        int first = random.nextInt(3);
        return add(
                person,
                List.of(name(person, first, with, false)),
                bornKnown ? born(person, 0.7, 0.3) : born(person, 0.7, 0.2),
                person.facility,
                PartialDate.of(person.arrested),
                person.articles);
    }

    private PersonId add(
            Invented person,
            List<String> names,
            @Nullable PartialDate born,
            @Nullable Long facility,
            @Nullable PartialDate arrested,
            Set<String> articles) {
        PersonId id = new PersonId(++lastId);
        Gender gender = random.nextDouble() < 0.15 ? Gender.UNKNOWN : person.woman ? Gender.FEMALE : Gender.MALE;
        people.add(new KnownPerson(id, COUNTRY, names, gender, born, facility, arrested, articles, Set.of()));
        return id;
    }

    /** @param exact share of days, {@code cut} of months and years alone; of the rest nothing is known */
    private @Nullable PartialDate born(Invented person, double exact, double cut) {
        double chance = random.nextDouble();
        if (chance < exact) {
            return PartialDate.of(person.born);
        }
        if (chance < exact + cut) {
            return random.nextDouble() < 0.25
                    ? PartialDate.ofMonth(person.born.getYear(), person.born.getMonthValue())
                    : PartialDate.ofYear(person.born.getYear());
        }
        return null;
    }

    private static String name(Invented person, int script, boolean patronymic, boolean swapped) {
        String given = person.given[script] + (patronymic ? " " + person.patronymic[script] : "");
        return swapped ? person.surname[script] + " " + given : given + " " + person.surname[script];
    }

    /** One letter missing, doubled, another one, or two exchanged, somewhere in the longest word. */
    private String slip(String name) {
        String longest = Arrays.stream(name.split(" "))
                .max((one, other) -> Integer.compare(one.length(), other.length()))
                .orElseThrow();
        int at = 1 + random.nextInt(longest.length() - 2);
        String wrong =
                switch (random.nextInt(4)) {
                    case 0 -> longest.substring(0, at) + longest.substring(at + 1);
                    case 1 -> longest.substring(0, at) + longest.charAt(at) + longest.substring(at);
                    case 2 ->
                        longest.substring(0, at)
                                + longest.charAt(random.nextInt(1, longest.length()))
                                + longest.substring(at + 1);
                    default ->
                        longest.substring(0, at)
                                + longest.charAt(at + 1)
                                + longest.charAt(at)
                                + longest.substring(at + 2);
                };
        return name.replace(longest, wrong);
    }

    private String[] any(String[][] choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static String[][] table(String rows) {
        return Arrays.stream(rows.split(", ")).map(row -> row.split(" ")).toArray(String[][]::new);
    }
}
