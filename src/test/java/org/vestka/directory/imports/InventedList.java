package org.vestka.directory.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Invented people in the exact shape of the public list's CSV, with the traps of the real file. One seed gives the same
 * people in every language. The facilities are real places.
 */
public final class InventedList {

    static final List<String> HEADER = List.of(
            ("id,url,name,status,gender,photo,description,birthday,arrested,articles,prison,declaration,decision,penalty,"
                            + "judge,councel,penalty_start_date,release_date,verdict_date,appeal_date,fake_terrorist_list,"
                            + "died,clusters")
                    .split(","));

    private static final String[][] MALE = {
        {"Алесь", "Алесь", "Ales"}, {"Мікола", "Николай", "Mikola"}, {"Андрэй", "Андрей", "Andrei"},
        {"Яўген", "Евгений", "Yauhen"}, {"Сяргей", "Сергей", "Siarhei"}, {"Дзмітрый", "Дмитрий", "Dzmitry"},
        {"Уладзімір", "Владимир", "Uladzimir"}, {"Ігар", "Игорь", "Ihar"}, {"Павел", "Павел", "Pavel"}
    };
    private static final String[][] FEMALE = {
        {"Марыя", "Мария", "Maryia"}, {"Вольга", "Ольга", "Volha"}, {"Кацярына", "Екатерина", "Katsiaryna"},
        {"Наталля", "Наталья", "Natallia"}, {"Алена", "Елена", "Alena"}, {"Ганна", "Анна", "Hanna"}
    };
    private static final String[][] STEM = {
        {"Прыдуман", "Придуман", "Prydumn"}, {"Узорав", "Узоров", "Uzorav"}, {"Лістап", "Листоп", "Listap"},
        {"Верасн", "Вереснев", "Verasn"}, {"Снежан", "Снежан", "Sniezhan"}, {"Жытн", "Житнев", "Zhytn"},
        {"Азёрн", "Озёрн", "Aziorn"}, {"Бярозав", "Берёзов", "Biarozav"}, {"Ліпен", "Липен", "Lipen"}
    };
    private static final String[][] MID = {
        {"а", "а", "a"}, {"е", "е", "e"}, {"і", "и", "i"}, {"о", "о", "o"}, {"ыч", "ич", "ych"}, {"аль", "аль", "al"}
    };
    private static final String[][] END = {
        {"віч", "вич", "vich"}, {"ка", "ко", "ka"}, {"ік", "ик", "ik"}, {"юк", "юк", "yuk"}, {"ёнак", "ёнок", "ionak"}
    };
    private static final String[][] MONTHS = {
        "студзеня лютага сакавіка красавіка траўня чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня"
                .split(" "),
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(" "),
        "january february march april may june july august september october november december".split(" ")
    };
    private static final List<Place> PLACES = List.of(
            new Place(
                    "BY-IK-17",
                    "colony",
                    "ПК № 17; 213004, г. Шклоў, вул. 1-я Завадская, 8",
                    "ИК № 17; 213004, г. Шклов, ул. 1-я Заводская, 8",
                    "Penal colony No. 17; 213004, Škloŭ, vulica 1-ja Zavodskaja 8"),
            new Place(
                    "BY-IK-1",
                    "colony",
                    "ПК № 1; 211440, г. Наваполацк, вул. Тэхнічная, 8",
                    "ИК № 1; 211440, г. Новополоцк, ул. Техническая, 8",
                    "Penal colony No. 1; 211440, Navapolack, vulica Techničnaya 8"),
            new Place(
                    "BY-PRISON-4",
                    "prison",
                    "Турма № 4; 212011, г. Магілёў, вул. Крупскай, 99А",
                    "Тюрьма № 4; 212011, г. Могилёв, ул. Крупской, 99А",
                    "Prison No. 4; 212011, Mahilioŭ, vulica Krupskaj 99A"),
            new Place(
                    "BY-SIZO-1",
                    "remand",
                    "СІЗА-1; 223016, Мінскі раён, Навадворскі с/с, 143/4, в. Пашковічы",
                    "СИЗО-1; 223016, Минский район, Новодворский с/с, 143/4, д. Пашковичи",
                    "Pre-trial detention center No. 1; 223016, Minsk district, Novadvorski s/s, 143/4, Paškovičy"),
            new Place(
                    "BY-SIZO-7",
                    "remand",
                    "СІЗА-7; 224030, г. Брэст, вул. Савецкіх памежнікаў, 37",
                    "СИЗО-7; 224030, г. Брест, ул. Советских пограничников, 37",
                    "Pre-trial detention center No. 7; 224030, Brest, vulica Savieckich pamiežnikaŭ 37"),
            new Place(
                    "BY-IUOT-43",
                    "open-type",
                    "ПУАТ № 43; 212003, г. Магілёў, вул. Чалюскінцаў, 76а",
                    "ИУОТ № 43; 212003, г. Могилёв, ул. Челюскинцев, 76а",
                    "Open correctional facility No. 43; 212003, Mahilioŭ, vulica Čaliuskincaŭ 76a"));
    static final Place OLD_REMAND = new Place(
            "BY-SIZO-1-OLD",
            "remand",
            "СІЗА-1; 220030, г. Мінск, вул. Валадарскага, 2",
            "СИЗО-1; 220030, г. Минск, ул. Володарского, 2",
            "Pre-trial detention center No. 1; 220030, Minsk, vulica Valadarskaha 2");

    record Place(String code, String kind, String be, String ru, String en) {
        String in(int language) {
            return List.of(be, ru, en).get(language);
        }
    }

    /** Somebody invented. */
    static final class Invented {
        final long id;
        String status = "np";
        boolean female;
        String[] name = {"", "", ""};
        LocalDate born = LocalDate.EPOCH;
        int bornPrecision;
        LocalDate arrested = LocalDate.EPOCH;
        boolean iso;
        boolean twoLines;
        boolean style;
        String word = "";

        @Nullable
        Place place;

        String penalty = "";
        int term;

        @Nullable
        LocalDate verdict;

        @Nullable
        LocalDate died;

        long urlOf;
        boolean repeatedUrl;
        boolean namesake;
        boolean future;
        boolean homoglyph;

        Invented(long id) {
            this.id = id;
            this.urlOf = id;
        }
    }

    final List<Invented> people = new ArrayList<>();
    private final String host;

    /** @param key part of every web address, so that two lists of one test run have nothing in common */
    public InventedList(int rows, long seed, long firstId, LocalDate today, String key) {
        this.host = "https://" + key + ".example/";
        Random random = new Random(seed);
        for (int i = 0; i < rows; i++) {
            people.add(person(random, firstId + i + i / 7, today));
        }
        traps(new Random(seed * 7919 + 1), today);
    }

    private static Invented person(Random random, long id, LocalDate today) {
        Invented person = new Invented(id);
        double share = random.nextDouble();
        person.status = share < 0.102 ? "active" : share < 0.557 ? "former" : "np";
        person.female = random.nextDouble() < 0.18;
        String[] first = of(random, person.female ? FEMALE : MALE);
        String[] stem = of(random, STEM);
        String[] mid = of(random, MID);
        String[] end = of(random, END);
        for (int k = 0; k < 3; k++) {
            person.name[k] = first[k] + " " + stem[k] + mid[k] + end[k];
        }
        person.born = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(19500));
        int precision = random.nextInt(100);
        person.bornPrecision = precision < 70 ? 3 : precision < 74 ? 2 : precision < 84 ? 1 : 0;
        person.arrested = LocalDate.of(2020, 8, 9).plusDays(random.nextInt(2200));
        person.iso = random.nextDouble() < 0.9;
        person.twoLines = random.nextDouble() < 0.3;
        person.style = random.nextBoolean();
        person.term = 1 + random.nextInt(15);
        int kind = random.nextInt(100);
        switch (person.status) {
            case "active" -> {
                if (kind < 86) {
                    person.place = PLACES.get(random.nextInt(PLACES.size()));
                } else if (kind < 90) {
                    person.word = "unknown";
                } else if (kind >= 95) {
                    person.place = OLD_REMAND;
                }
                Place place = person.place;
                person.penalty = place == null
                                || place.kind().equals("colony")
                                || place.kind().equals("prison")
                        ? "colony"
                        : place.kind().equals("open-type") ? "khimia" : "";
            }
            case "former" -> {
                person.word = "released";
                person.penalty = List.of("colony", "khimia", "home").get(random.nextInt(3));
            }
            default -> {
                person.word = kind < 25 ? "before" : "";
                person.penalty = List.of("home", "fine", "khimia").get(random.nextInt(3));
                if (random.nextDouble() < 0.05) {
                    String letter = "КАВСД".substring(id % 5 == 0 ? 0 : (int) (id % 5), (int) (id % 5) + 1);
                    person.name = new String[] {
                        "Грамадзянін " + letter + ".", "Гражданин " + letter + ".", "Citizen " + letter + "."
                    };
                }
            }
        }
        if (!person.penalty.isEmpty()) {
            LocalDate verdict = person.arrested.plusDays(60 + random.nextInt(340));
            person.verdict = verdict.isBefore(today) ? verdict : today.minusDays(1);
        }
        return person;
    }

    private void traps(Random random, LocalDate today) {
        List<Invented> chosen = new ArrayList<>(people);
        Collections.shuffle(chosen, random);
        int groups = Math.max(1, Math.round(20f * people.size() / 8696));
        int at = 0;
        for (int group = 0; group < groups; group++) {
            int size = group % 2 == 0 ? 3 : 2;
            for (int j = 0; j < size; j++) {
                chosen.get(at + j).urlOf = chosen.get(at).id;
                chosen.get(at + j).repeatedUrl = true;
            }
            at += size;
        }
        for (int pair = 0; pair < 2; pair++) {
            Invented one = chosen.get(at++);
            Invented other = chosen.get(at++);
            one.name = new String[] {"Агата Двойнік" + pair, "Агата Двойник" + pair, "Ahata Dvoinik" + pair};
            other.name = one.name.clone();
            other.born = one.born;
            one.bornPrecision = 3;
            other.bornPrecision = 3;
            one.namesake = true;
            other.namesake = true;
        }
        for (int i = 0; i < 6; i++) {
            Invented person = chosen.get(at++);
            person.verdict = today.plusDays(90);
            person.penalty = person.penalty.isEmpty() ? "fine" : person.penalty;
            person.future = true;
        }
        for (int i = 0; i < 5; i++) {
            chosen.get(at++).died = today.minusDays(100);
        }
        for (int i = 0; i < 3; i++) {
            chosen.get(at++).homoglyph = true;
        }
    }

    private static String[] of(Random random, String[][] choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** @param language be, ru or en */
    public Path write(Path folder, String language) {
        Path file = folder.resolve("list-" + language + ".csv");
        try {
            Files.writeString(file, text(language, people), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    String text(String language, List<Invented> some) {
        int k = List.of("be", "ru", "en").indexOf(language);
        StringBuilder text = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(HEADER);
            for (Invented person : some) {
                csv.printRecord(row(person, language, k));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private List<String> row(Invented p, String language, int k) {
        String name = p.name[k];
        if (p.homoglyph) {
            name = k == 2 ? name.replace("i", "і") : name.replaceFirst("а", "a");
        }
        Place place = p.place;
        String prison = place == null ? word(p.word, k) : place.in(k).replaceFirst("; ", p.twoLines ? "\n" : "; ");
        String born = p.bornPrecision == 0 ? "" : spell(p.born, p.bornPrecision, k, p.iso);
        LocalDate verdict = p.verdict;
        LocalDate died = p.died;
        return List.of(
                Long.toString(p.id),
                host + language + "/person/" + p.urlOf,
                name,
                p.status,
                p.female ? "female" : "male",
                "",
                "",
                born,
                spell(p.arrested, 3, k, p.iso),
                k == 2
                        ? "Part 1 of Article 342"
                        : p.style ? "ч. 1 арт. 342 КК\nарт. 369 КК" : "ч. 1 ст. 342 Уголовного кодекса",
                prison,
                p.status.equals("np") ? "" : host + language + "/news/" + p.id,
                p.penalty.isEmpty()
                        ? ""
                        : p.term + List.of(" гадоў", " лет", " years").get(k),
                word(p.penalty, k),
                "Суддзя Прыдуманы",
                "Адвакат Прыдуманы",
                "",
                "",
                verdict == null ? "" : verdict.toString(),
                "",
                "",
                died == null ? "" : died.toString(),
                "");
    }

    private static String word(String key, int k) {
        return switch (key) {
            case "released" -> List.of("вызвалены", "освобожден", "released").get(k);
            case "before" ->
                List.of(
                                "знаходзіцца на волі да пачатку адбыцця пакарання",
                                "находится на свободе до начала отбывания наказания",
                                "at liberty before serving the sentence")
                        .get(k);
            case "unknown" -> List.of("невядома", "неизвестно", "unknown").get(k);
            case "colony" ->
                List.of(
                                "пазбаўленне волі ў калоніі ва ўмовах узмоцненага рэжыму",
                                "лишение свободы в колонии в условиях усиленного режима",
                                "imprisonment in a medium-security penal colony")
                        .get(k);
            case "khimia" ->
                List.of(
                                "абмежаванне волі з накіраваннем («хімія»)",
                                "ограничение свободы с направлением («химия»)",
                                "restricted freedom in an open penal facility (\"khimiya\")")
                        .get(k);
            case "home" ->
                List.of(
                                "абмежаванне волі без накіравання («хатняя хімія»)",
                                "ограничение свободы без направления («домашняя химия»)",
                                "restricted freedom under home confinement (\"domashnyaya khimiya\")")
                        .get(k);
            case "fine" -> List.of("штраф", "штраф", "fine").get(k);
            default -> "";
        };
    }

    private static String spell(LocalDate date, int precision, int k, boolean iso) {
        String month = MONTHS[k][date.getMonthValue() - 1];
        return switch (precision) {
            case 3 -> iso ? date.toString() : date.getDayOfMonth() + " " + month + " " + date.getYear();
            case 2 -> iso ? date.toString().substring(0, 7) : month + " " + date.getYear();
            default -> Integer.toString(date.getYear());
        };
    }
}
