package org.vestka.directory.imports.reading;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vestka.directory.imports.ColumnMapping;
import org.vestka.directory.imports.ListField;

/** A first mapping, by the names of the columns. */
public final class MappingProposal {

    private static final Map<ListField, List<String>> NAMES = Map.ofEntries(
            Map.entry(ListField.SOURCE_KEY, List.of("id", "key", "ид", "номер", "нумар")),
            Map.entry(ListField.URL, List.of("url", "link", "page", "ссылка", "спасылка")),
            Map.entry(
                    ListField.NAME,
                    List.of(
                            "name",
                            "fullname",
                            "имя",
                            "фио",
                            "имяифамилия",
                            "фамилияиимя",
                            "імя",
                            "імяіпрозвішча",
                            "прозвішчаіімя",
                            "姓名",
                            "名字")),
            Map.entry(
                    ListField.SURNAME,
                    List.of("surname", "lastname", "familyname", "фамилия", "прозвішча", "nazwisko")),
            Map.entry(ListField.SECOND_SURNAME, List.of("secondsurname", "segundoapellido")),
            Map.entry(ListField.GIVEN_NAME, List.of("firstname", "givenname", "forename", "imię")),
            Map.entry(ListField.MIDDLE_NAME, List.of("middlename", "secondname")),
            Map.entry(ListField.PATRONYMIC, List.of("patronymic", "отчество", "імяпабацьку")),
            Map.entry(ListField.FATHERS_NAME, List.of("fathersname", "имяотца", "імябацькі")),
            Map.entry(ListField.STATUS, List.of("status", "статус")),
            Map.entry(ListField.GENDER, List.of("gender", "sex", "пол", "性别")),
            Map.entry(
                    ListField.BORN,
                    List.of("birthday", "dateofbirth", "birthdate", "born", "датарождения", "датанараджэння", "出生日期")),
            Map.entry(ListField.DIED, List.of("died", "dateofdeath", "death", "датасмерти", "датасмерці")),
            Map.entry(ListField.ARRESTED, List.of("arrested", "arrestdate", "dateofarrest", "датаареста")),
            Map.entry(ListField.ARTICLES, List.of("articles", "charges", "article", "статьи", "артыкулы")),
            Map.entry(ListField.PLACE, List.of("prison", "prisontitle", "facility", "учреждение", "установа")),
            Map.entry(ListField.PLACE_ADDRESS, List.of("prisonaddress", "facilityaddress")),
            Map.entry(ListField.LOCALITY, List.of("place", "town", "city", "место", "горад", "город", "地点")),
            Map.entry(ListField.PENALTY, List.of("penalty", "punishment", "наказание", "пакаранне")),
            Map.entry(ListField.SENTENCE, List.of("decision", "verdict", "term", "приговор", "прысуд")),
            Map.entry(ListField.SENTENCE_END, List.of("sentence", "sentenceend", "刑期")),
            Map.entry(ListField.SENTENCE_START, List.of("penaltystartdate", "sentencestart")),
            Map.entry(ListField.RELEASED_ON, List.of("releasedate", "released")),
            Map.entry(ListField.VERDICT_ON, List.of("verdictdate", "dateofverdict")),
            Map.entry(ListField.APPEAL_ON, List.of("appealdate")),
            Map.entry(ListField.STORY, List.of("description", "story", "about")),
            Map.entry(ListField.SOURCES, List.of("source", "sources", "declaration", "источник", "крыніца", "来源")));

    /** Columns of known lists that are none of ours: pictures, judges, counsel, numbers of their pages. */
    private static final Set<String> LEFT_ASIDE =
            Set.of("photo", "judge", "councel", "counsel", "faketerroristlist", "clusters", "prison");

    /** What is the whole name where it stands alone, and the first name beside a surname. */
    private static final Set<String> FIRST_BESIDE_SURNAME = Set.of("name", "имя", "імя");

    private MappingProposal() {}

    /** Columns that nobody knows, or that stand for something another column stands for already. */
    public static Set<String> unclear(ColumnMapping proposal) {
        return proposal.fields().entrySet().stream()
                .filter(each -> each.getValue() == ListField.IGNORED && !LEFT_ASIDE.contains(folded(each.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Numbered columns ({@code articles/3}) count as one; what nobody knows is ignored. */
    public static ColumnMapping of(Table table) {
        Map<String, ListField> fields = new LinkedHashMap<>();
        Set<ListField> taken = EnumSet.noneOf(ListField.class);
        boolean titled =
                table.header().stream().anyMatch(column -> folded(column).equals("prisontitle"));
        boolean apart = table.header().stream().anyMatch(column -> meant(folded(column)) == ListField.SURNAME);
        for (String column : table.header()) {
            String folded = folded(column);
            ListField field = apart && FIRST_BESIDE_SURNAME.contains(folded) ? ListField.GIVEN_NAME : meant(folded);
            if (titled && folded.equals("prison") || !field.many() && !taken.add(field)) {
                field = ListField.IGNORED;
            }
            fields.put(column, field);
        }
        return new ColumnMapping(fields);
    }

    private static ListField meant(String folded) {
        return NAMES.entrySet().stream()
                .filter(entry -> entry.getValue().contains(folded))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(ListField.IGNORED);
    }

    private static String folded(String column) {
        return column.toLowerCase(Locale.ROOT).replaceAll("/\\d+$", "").replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
