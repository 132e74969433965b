package org.vestka.directory.imports.ui;

import com.ibm.icu.util.ULocale;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.CountryCode;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.imports.ColumnMapping;
import org.vestka.directory.imports.FilePreview;
import org.vestka.directory.imports.ImportList;
import org.vestka.directory.imports.ImportListDraft;
import org.vestka.directory.imports.ImportLists;
import org.vestka.directory.imports.ListChanged;
import org.vestka.directory.imports.ListField;
import org.vestka.directory.imports.ListId;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Languages;
import org.vestka.shared.ui.ErrorText;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.ReaderLanguage;
import org.vestka.shared.ui.Stack;
import org.vestka.shared.ui.Tone;

/** Which list a file is, in which language, and what its columns mean. Of a known list all of it is filled in. */
class MappingForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final int GONE_PERCENT = 10;
    private static final int MOST_NAMED = 12;
    private static final Pattern NUMBER = Pattern.compile("/\\d+$");

    private final transient FilePreview preview;
    private final transient ImportLists known;
    private final ComboBox<ImportList> list = new ComboBox<>(ImportWords.text("map.list"));
    private final ComboBox<LanguageTag> language = new ComboBox<>(ImportWords.text("map.language"));
    private final Note otherLetters = new Note(Tone.AMBER);
    private final TextField title = new TextField(ImportWords.text("map.title"));
    private final TextField code = new TextField(ImportWords.text("map.code"));
    private final TextField country = new TextField(ImportWords.text("map.country"));
    private final TextField body = new TextField(ImportWords.text("map.body"));
    private final Select<DesignationValue> listedAs = new Select<>();
    private final IntegerField gone = new IntegerField(ImportWords.text("map.gone"));
    private final Map<String, Select<ListField>> columns = new LinkedHashMap<>();
    private final Stack ofNewList = new Stack(title, code, country, body, listedAs, gone);
    private final NativeDetails columnsOfList = new NativeDetails();
    private final ErrorText error = new ErrorText();
    private transient @Nullable Focusable<?> toMend;
    /** Whether the language is somebody's word, which no proposal takes back. */
    private boolean languageSaid;

    /** What was chosen and stored. */
    record Choice(ListId list, int version, LanguageTag language) {}

    MappingForm(FilePreview preview, ImportLists known) {
        this.preview = preview;
        this.known = known;
        lists();
        languages();
        newList();
        Stack fields = new Stack();
        numbered().forEach(group -> fields.add(column(group)));
        columnsOfList.setContent(fields);
        addClassName("imports-mapping");
        add(new Stack(list, language, otherLetters, ofNewList), columnsOfList, error);
        list.addValueChangeListener(event -> fill(event.getValue()));
        fill(list.getValue());
    }

    private void lists() {
        List<ImportList> all = known.all();
        list.setItems(all);
        list.setItemLabelGenerator(each -> ImportWords.title(each.title()) + " (" + each.country() + ")");
        list.setPlaceholder(ImportWords.text("map.newList"));
        list.setHelperText(ImportWords.text("map.list.help"));
        list.setClearButtonVisible(true);
        all.stream()
                .filter(each -> preview.header().size() > 1
                        && each.mapping().fields().keySet().containsAll(preview.header()))
                .findFirst()
                .ifPresent(list::setValue);
    }

    private void languages() {
        language.setItemLabelGenerator(MappingForm::name);
        offer(preview.language());
        language.setRequiredIndicatorVisible(true);
        otherLetters.setVisible(false);
        otherLetters.getElement().setAttribute("role", "status");
        language.addValueChangeListener(event -> {
            languageSaid |= event.isFromClient();
            compareLetters();
        });
        language.setAllowCustomValue(true);
        language.addCustomValueSetListener(event -> {
            try {
                languageSaid = true;
                language.setValue(new LanguageTag(event.getDetail().strip()));
            } catch (IllegalArgumentException e) {
                language.setInvalid(true);
                language.setErrorMessage(ImportWords.text("map.language.error"));
            }
        });
    }

    private void offer(LanguageTag proposed) {
        Set<LanguageTag> offered = new LinkedHashSet<>(Languages.OFFERED);
        offered.add(proposed);
        language.setItems(offered);
        language.setValue(proposed);
    }

    /** The letters of the names, once somebody or a known list says where these stand. */
    private void proposeLanguage() {
        LanguageTag proposed = preview.letters().language(mapping());
        if (!languageSaid && mapping().named() && !proposed.equals(language.getValue())) {
            offer(proposed);
        }
        compareLetters();
    }

    private void compareLetters() {
        LanguageTag said = language.getValue();
        boolean other = said != null && preview.letters().foreignTo(said, mapping());
        otherLetters.setVisible(other);
        otherLetters.removeAll();
        if (other && said != null) {
            otherLetters.add(new Paragraph(ImportWords.text("map.language.letters", name(said))));
        }
    }

    private static String name(LanguageTag tag) {
        return tag.locale().getDisplayName(ReaderLanguage.current().locale());
    }

    private ColumnMapping mapping() {
        Map<String, ListField> fields = new LinkedHashMap<>();
        columns.forEach((column, field) -> fields.put(column, field.getValue()));
        return new ColumnMapping(fields);
    }

    private void newList() {
        title.addValueChangeListener(event -> {
            if (code.isEmpty()) {
                code.setValue(codeOf(event.getValue()));
            }
            if (body.isEmpty()) {
                body.setValue(code.getValue());
            }
        });
        title.setMaxLength(200);
        code.setMaxLength(40);
        code.setHelperText(ImportWords.text("map.code.help"));
        country.setHelperText(ImportWords.text("map.country.help", countries()));
        country.addValueChangeListener(event -> named(event.getValue()));
        body.setMaxLength(40);
        body.setHelperText(ImportWords.text("map.body.help"));
        listedAs.setLabel(ImportWords.text("map.listedAs"));
        listedAs.setHelperText(ImportWords.text("map.listedAs.help"));
        listedAs.setItems(DesignationValue.values());
        listedAs.setEmptySelectionAllowed(true);
        listedAs.setEmptySelectionCaption(ImportWords.text("map.listedAs.nothing"));
        listedAs.setItemLabelGenerator(value -> value == null
                ? ImportWords.text("map.listedAs.nothing")
                : ImportWords.text("value.DESIGNATION." + value));
        gone.setMin(1);
        gone.setMax(100);
        gone.setValue(GONE_PERCENT);
        gone.setHelperText(ImportWords.text("map.gone.help"));
    }

    private void named(String value) {
        country.setHelperText(country(value)
                .map(MappingForm::name)
                .orElseGet(() -> ImportWords.text("map.country.help", countries())));
    }

    /** One of those we hold, by its code or by its name in any of our languages. A country comes with its pack, never by a list. */
    private Optional<CountryCode> country(String typed) {
        String meant = typed.strip();
        return known.countries().stream()
                .filter(code -> code.value().equalsIgnoreCase(meant)
                        || name(code).equalsIgnoreCase(meant)
                        || Languages.OFFERED.stream()
                                .anyMatch(language -> ULocale.getDisplayCountry("und-" + code, language.value())
                                        .equalsIgnoreCase(meant)))
                .findFirst();
    }

    private String countries() {
        return String.join(
                ", ",
                known.countries().stream()
                        .limit(MOST_NAMED)
                        .map(MappingForm::name)
                        .toList());
    }

    /** Belarus (BY); one that has no name in our languages by its code alone. */
    private static String name(CountryCode code) {
        String name = ULocale.getDisplayCountry(
                "und-" + code, ReaderLanguage.current().value());
        return name.equals(code.value()) ? name : name + " (" + code + ")";
    }

    /** Each column by itself, but numbered ones ({@code articles/3}) together wherever they have always meant the same. */
    private List<List<String>> numbered() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        preview.header().forEach(column -> groups.computeIfAbsent(
                        NUMBER.matcher(column).replaceFirst("/"), unused -> new ArrayList<>())
                .add(column));
        List<ColumnMapping> mappings = new ArrayList<>(List.of(preview.proposal()));
        known.all().forEach(each -> mappings.add(preview.mappingFor(each.mapping())));
        return groups.values().stream()
                .flatMap(group -> mappings.stream()
                                .allMatch(mapping -> group.stream()
                                                .map(mapping::of)
                                                .distinct()
                                                .count()
                                        == 1)
                        ? Stream.of(group)
                        : group.stream().map(List::of))
                .toList();
    }

    private Select<ListField> column(List<String> group) {
        String column = group.getFirst();
        Select<ListField> field = new Select<>();
        field.setLabel(
                group.size() == 1
                        ? column
                        : ImportWords.text("map.column.numbered", column, group.getLast(), group.size()));
        field.setItems(EnumSet.allOf(ListField.class));
        field.setItemLabelGenerator(value -> ImportWords.text("field." + value));
        List<String> samples = preview.samples().getOrDefault(column, List.of());
        String shown = String.join(" · ", samples);
        field.setHelperText(
                samples.isEmpty()
                        ? ImportWords.text("map.column.empty")
                        : shown.length() > 120 ? shown.substring(0, 119) + "…" : shown);
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                summarise();
                proposeLanguage();
            }
        });
        group.forEach(each -> columns.put(each, field));
        return field;
    }

    private void fill(@Nullable ImportList chosen) {
        ofNewList.setVisible(chosen == null);
        // of a known list they are settled; one may still look
        ColumnMapping mapping = chosen == null ? preview.proposal() : preview.mappingFor(chosen.mapping());
        columnsOfList.setOpen(
                chosen == null
                        ? !preview.unclear().isEmpty() || !mapping.named()
                        : !chosen.mapping().fields().keySet().containsAll(preview.header()));
        columns.forEach((column, field) -> field.setValue(mapping.of(column)));
        summarise();
        proposeLanguage();
    }

    /** What is within, so that nobody has to open it to know. */
    private void summarise() {
        int ignored = (int) columns.values().stream()
                .filter(field -> field.getValue() == ListField.IGNORED)
                .count();
        columnsOfList.setSummaryText(
                ImportWords.text("map.columns", preview.rows(), columns.size() - ignored, ignored));
    }

    void codeTaken() {
        code.setInvalid(true);
        code.setErrorMessage(ImportWords.text("map.code.taken"));
    }

    /** Shows what somebody else has said of the columns meanwhile, and of which ones they say something else. */
    void changedMeanwhile() {
        Map<String, ListField> own = new LinkedHashMap<>();
        columns.forEach((column, field) -> own.put(column, field.getValue()));
        show(list.getValue().id());
        columnsOfList.setOpen(true);
        String other = String.join(
                ", ",
                own.keySet().stream()
                        .filter(column -> own.get(column)
                                != Objects.requireNonNull(columns.get(column)).getValue())
                        .toList());
        error.show(ImportWords.text("map.changed", other));
    }

    /** The list as it is now. */
    private void show(ListId id) {
        List<ImportList> all = known.all();
        list.setItems(all);
        all.stream().filter(each -> each.id().equals(id)).findFirst().ifPresent(list::setValue);
    }

    /**
     * Stores what is new of it; empty when something is missing, which is said.
     *
     * @throws ListChanged when somebody else has said something else of the columns meanwhile
     */
    Optional<Choice> store() {
        ColumnMapping mapping = mapping();
        if (!complete(mapping)) {
            return Optional.empty();
        }
        ImportList chosen = list.getValue();
        if (chosen != null) {
            int version = known.remember(chosen.id(), chosen.version(), mapping);
            return Optional.of(new Choice(chosen.id(), version, language.getValue()));
        }
        ListId created = known.create(new ImportListDraft(
                code.getValue(),
                title.getValue(),
                country(country.getValue()).orElseThrow(),
                body.getValue().strip(),
                listedAs.getValue(),
                mapping,
                gone.getValue()));
        show(created);
        return Optional.of(new Choice(created, list.getValue().version(), language.getValue()));
    }

    private boolean complete(ColumnMapping mapping) {
        List<String> problems = new ArrayList<>();
        toMend = null;
        if (language.isEmpty()) {
            language.setInvalid(true);
            language.setErrorMessage(ImportWords.text("map.language.error"));
            mend(language);
            problems.add(ImportWords.text("map.language.error"));
        }
        if (list.isEmpty()) {
            ofNewList(problems);
        }
        columns(mapping, problems);
        error.show(String.join(" ", problems));
        if (toMend != null) {
            toMend.focus();
        }
        return problems.isEmpty();
    }

    private void columns(ColumnMapping mapping, List<String> problems) {
        columns.values().forEach(column -> column.setInvalid(false));
        if (!mapping.named()) {
            problems.add(ImportWords.text("fault.NO_NAME_COLUMN", ""));
            columns.values().stream().findFirst().ifPresent(this::mendColumn);
        }
        for (ListField field : ListField.values()) {
            if (!field.many()
                    && mapping.fields().values().stream().filter(field::equals).count() > 1) {
                String twice = ImportWords.text("map.twice", ImportWords.text("field." + field));
                problems.add(twice);
                columns.values().stream()
                        .filter(column -> column.getValue() == field)
                        .forEach(column -> {
                            column.setInvalid(true);
                            column.setErrorMessage(twice);
                            mendColumn(column);
                        });
            }
        }
    }

    private void mendColumn(Select<ListField> column) {
        columnsOfList.setOpen(true);
        mend(column);
    }

    /** The first one is where the keyboard goes. */
    private void mend(Focusable<?> field) {
        if (toMend == null) {
            toMend = field;
        }
    }

    private void ofNewList(List<String> problems) {
        require(title, !title.getValue().isBlank(), "map.title.error", problems);
        require(code, ImportListDraft.isCode(code.getValue()), "map.code.error", problems);
        boolean held = country(country.getValue()).isPresent();
        country.setInvalid(!held);
        if (!held) {
            String unknown = ImportWords.text("map.country.error", countries());
            country.setErrorMessage(unknown);
            problems.add(unknown);
            mend(country);
        }
        require(body, !body.getValue().isBlank(), "map.body.error", problems);
        Integer share = gone.getValue();
        if (share == null || share < 1 || share > 100) {
            problems.add(ImportWords.text("map.gone.error"));
            mend(gone);
        }
    }

    private void require(TextField field, boolean right, String key, List<String> problems) {
        field.setInvalid(!right);
        field.setErrorMessage(right ? "" : ImportWords.text(key));
        if (!right) {
            problems.add(ImportWords.text(key));
            mend(field);
        }
    }

    private static String codeOf(String title) {
        String code =
                title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return code.length() > 40 ? code.substring(0, 40) : code;
    }
}
