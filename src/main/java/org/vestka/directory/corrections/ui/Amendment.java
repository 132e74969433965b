package org.vestka.directory.corrections.ui;

import com.ibm.icu.util.ULocale;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.corrections.Correction;
import org.vestka.directory.corrections.Matter;
import org.vestka.directory.person.NameInOtherLetters;
import org.vestka.directory.person.NameRole;
import org.vestka.directory.person.NameWithMore;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.person.PersonPage;
import org.vestka.directory.person.PersonTextKind;
import org.vestka.directory.person.TextDraft;
import org.vestka.directory.registry.PerhapsUnshown;
import org.vestka.directory.registry.PersonFacts;
import org.vestka.directory.source.PrivateWords;
import org.vestka.directory.source.PrivateWordsInText;
import org.vestka.directory.source.SourceDraft;
import org.vestka.directory.ui.ActDialog;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.ReasonDialog;
import org.vestka.directory.ui.SourceField;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Languages;
import org.vestka.shared.PartialDate;
import org.vestka.shared.ui.Notice;

/** Puts right what a correction is about, with source and reason: a name, the day of birth, a text. */
final class Amendment {

    private static final int NAME = 200;
    private static final int TEXT = 4000;

    private final Matter matter;
    private final LocalDate today;
    private final DirectoryWords words;
    private final Select<LanguageTag> language = new Select<>();
    private final Select<NameRole> role = new Select<>();
    private final Select<PersonTextKind> kind = new Select<>();
    private final TextField value = new TextField();
    /** The other name of the same language, which must not tell another spelling. */
    private final TextField beside = new TextField();

    private final Paragraph said = new Paragraph();
    private final List<PersonName> held;
    private final TextArea text = new TextArea();
    private final SourceField source;
    private final Checkbox hidden = new Checkbox();
    private final TextArea reason;

    Amendment(Correction correction, PersonPage person, DirectoryWords words, LocalDate today) {
        this.matter = correction.matter();
        this.today = today;
        this.words = words;
        language.setLabel(words.text("edit.name.language"));
        language.setItems(Stream.concat(person.names().stream().map(PersonName::language), Languages.OFFERED.stream())
                .distinct()
                .toList());
        language.setItemLabelGenerator(tag -> ULocale.forLanguageTag(tag.value())
                .getDisplayName(ULocale.forLocale(words.reader().locale())));
        held = person.names();
        Optional<PersonName> concerned =
                matter == Matter.NAME ? NameConcerned.in(correction.words(), held) : Optional.empty();
        language.setValue(concerned.map(PersonName::language).orElse(words.reader()));
        said.setText(words.correction("amend.said", correction.words()));
        role.setLabel(words.text("edit.name.role"));
        role.setItems(NameRole.values());
        role.setItemLabelGenerator(each -> words.word("edit.name.role", each));
        role.setValue(concerned.map(PersonName::role).orElse(NameRole.ENVELOPE));
        kind.setLabel(words.correction("amend.kind"));
        kind.setItems(PersonTextKind.values());
        kind.setItemLabelGenerator(each -> words.word("text", each));
        kind.setValue(PersonTextKind.STORY);
        value.setMaxLength(NAME);
        value.setWidthFull();
        value.setLabel(matter == Matter.NAME ? words.text("edit.name.name") : words.correction("amend.born"));
        if (matter == Matter.BIRTH) {
            value.setHelperText(words.correction("amend.born.help"));
        } else {
            value.setValue(NameConcerned.toBegin(correction.words(), concerned.orElse(null)));
            beside.setMaxLength(NAME);
            beside.setWidthFull();
            value.setValueChangeMode(ValueChangeMode.ON_CHANGE);
            value.addValueChangeListener(change -> putBesideRight());
            language.addValueChangeListener(change -> another());
            role.addValueChangeListener(change -> another());
            tellHeld();
            putBesideRight();
        }
        text.setLabel(words.correction("amend.text"));
        text.setMaxLength(TEXT);
        text.setWidthFull();
        text.setValue(correction.words());
        hidden.setLabel(words.correction("amend.hidden"));
        source = new SourceField(words);
        source.setValue(correction.knownFrom());
        reason = ReasonDialog.field(words);
    }

    private Optional<PersonName> held(LanguageTag in, @Nullable NameRole as) {
        return held.stream()
                .filter(name -> name.language().equals(in) && name.role() == as)
                .findFirst();
    }

    /** The name that stands beside the chosen one: on the envelope, or shown to readers. */
    private Optional<PersonName> heldBeside() {
        return switch (role.getValue()) {
            case ENVELOPE -> held(language.getValue(), NameRole.DISPLAY);
            case DISPLAY -> held(language.getValue(), NameRole.ENVELOPE);
            case ALIAS -> Optional.empty();
        };
    }

    /** Another name was chosen: it begins with what is held. */
    private void another() {
        held(language.getValue(), role.getValue()).ifPresent(name -> value.setValue(name.name()));
        tellHeld();
        putBesideRight();
    }

    private void tellHeld() {
        value.setHelperText(held(language.getValue(), role.getValue())
                .map(name -> words.correction("amend.held", name.name()))
                .orElse(words.correction("amend.held.nothing")));
    }

    private void putBesideRight() {
        Optional<PersonName> other = heldBeside();
        beside.setVisible(other.isPresent());
        other.ifPresent(name -> {
            beside.setLabel(words.word("edit.name.role", name.role()));
            beside.setHelperText(words.correction("amend.beside", name.name()));
            beside.setValue(held(language.getValue(), role.getValue())
                    .map(before -> NameConcerned.alike(name.name(), before.name(), value.getValue()))
                    .orElse(name.name()));
        });
    }

    private List<PersonName> names() {
        List<PersonName> names = new ArrayList<>();
        names.add(new PersonName(language.getValue(), role.getValue(), value.getValue()));
        heldBeside()
                .filter(name -> !name.name().equals(beside.getValue().strip()))
                .ifPresent(name -> names.add(new PersonName(name.language(), name.role(), beside.getValue())));
        return names;
    }

    static boolean possible(Matter matter) {
        return matter == Matter.NAME || matter == Matter.BIRTH || matter == Matter.TEXT;
    }

    /** What is done with the facts and the reason. */
    interface Act {
        /** @param hidden whether what stood there before is for nobody to read */
        void accept(PersonFacts facts, boolean hidden, String reason);
    }

    void open(Act act) {
        List<Component> fields = new ArrayList<>(
                switch (matter) {
                    case NAME -> List.of(said, language, role, value, beside);
                    case BIRTH -> List.of(value);
                    default -> List.of(kind, language, text);
                });
        fields.add(source);
        fields.add(hidden);
        fields.add(reason);
        new ActDialog(
                        words.correction("amend"),
                        words.correction("amend.consequence"),
                        words.correction("amend.act"),
                        () -> facts().map(facts -> {
                                    try {
                                        return ReasonDialog.given(
                                                reason,
                                                words,
                                                () -> act.accept(facts, hidden.getValue(), reason.getValue()));
                                    } catch (NameWithMore e) {
                                        return wrong(words.text("edit.name.more"));
                                    } catch (PerhapsUnshown e) {
                                        DirectoryNavigation.open(DirectoryNavigation.pair(
                                                e.like().page(), e.like().unshownPage()));
                                        Notice.problem(words.text("edit.unshown"));
                                        return true;
                                    } catch (PrivateWordsInText e) {
                                        return wrong(words.text(
                                                "edit.private",
                                                told(matter == Matter.TEXT ? text.getValue() : value.getValue())));
                                    } catch (NameInOtherLetters e) {
                                        return wrong(words.text(
                                                "edit.name.letters",
                                                ULocale.forLanguageTag(language.getValue()
                                                                .value())
                                                        .getDisplayName(ULocale.forLocale(
                                                                words.reader().locale()))));
                                    }
                                })
                                .orElse(false),
                        fields.toArray(Component[]::new))
                .open();
    }

    private Optional<PersonFacts> facts() {
        Optional<SourceDraft> known = source.draft(today);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        PersonFacts.Builder facts = PersonFacts.by(known.get());
        try {
            return Optional.of(
                    switch (matter) {
                        case NAME -> facts.names(names()).build();
                        case BIRTH ->
                            facts.born(PartialDate.parse(value.getValue().strip()))
                                    .build();
                        default -> {
                            if (text.getValue().isBlank()) {
                                throw new IllegalArgumentException("nothing is told");
                            }
                            yield facts.texts(List.of(new TextDraft(
                                            kind.getValue(),
                                            language.getValue(),
                                            text.getValue().strip())))
                                    .build();
                        }
                    });
        } catch (IllegalArgumentException e) {
            wrong(matter == Matter.BIRTH ? words.correction("amend.born.wrong") : words.correction("refused.NO_WORDS"));
            return Optional.empty();
        }
    }

    private static String told(String typed) {
        return String.join(", ", PrivateWords.told(typed));
    }

    private boolean wrong(String why) {
        if (matter == Matter.TEXT) {
            text.setErrorMessage(why);
            text.setInvalid(true);
            text.focus();
        } else {
            value.setErrorMessage(why);
            value.setInvalid(true);
            value.focus();
        }
        return false;
    }
}
