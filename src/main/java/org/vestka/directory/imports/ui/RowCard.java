package org.vestka.directory.imports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.vestka.directory.imports.AlreadyDecided;
import org.vestka.directory.imports.Concern;
import org.vestka.directory.imports.Decision;
import org.vestka.directory.imports.Fact;
import org.vestka.directory.imports.ImportId;
import org.vestka.directory.imports.ImportMoved;
import org.vestka.directory.imports.ImportPlaces;
import org.vestka.directory.imports.ImportReview;
import org.vestka.directory.imports.PlaceOfList;
import org.vestka.directory.imports.ReviewRow;
import org.vestka.directory.imports.RowKind;
import org.vestka.directory.imports.WordsStillMarked;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.Notice;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Strong;

/** One row of a review with its own acts. Decided, it stays where it is, so that a slip is taken back at once. */
class RowCard extends Div {

    private static final long serialVersionUID = 1L;
    private static final List<Fact> TELLING = List.of(Fact.DESIGNATION, Fact.CUSTODY, Fact.FACILITY, Fact.BORN);

    private final transient ImportReview imports;
    private final transient ImportPlaces places;
    private final transient ImportId id;
    private final boolean open;
    private final transient RowSurroundings around;
    private final transient ImportWords words;
    private final transient Runnable decided;
    private final transient Runnable others;
    private final Div details = new Div();
    private Button look = new Button();
    private boolean goingOn;
    private transient ReviewRow row;

    /**
     * @param decided told after a decision
     * @param others told when the act concerns other rows too
     */
    RowCard(
            ImportReview imports,
            ImportPlaces places,
            ImportId id,
            boolean open,
            ReviewRow row,
            RowSurroundings around,
            ImportWords words,
            Runnable decided,
            Runnable others) {
        this.imports = imports;
        this.places = places;
        this.id = id;
        this.open = open;
        this.row = row;
        this.around = around;
        this.words = words;
        this.decided = decided;
        this.others = others;
        addClassName("imports-row");
        getElement().setAttribute("role", "listitem");
        draw();
    }

    void focus() {
        look.focus();
    }

    private void draw() {
        removeAll();
        details.removeAll();
        details.setVisible(false);
        Span number = new Span(row.row() == null ? ImportWords.text("row.none") : ImportWords.text("row", row.row()));
        number.addClassName("imports-number");
        Strong name = new Strong(row.name());
        name.addClassName("imports-name");
        Div who = new Div(number, name);
        who.addClassName("imports-who");
        String heldAs = around.heldAs();
        if (heldAs != null && !heldAs.equals(row.name())) {
            who.add(telling(ImportWords.text("row.heldAs", heldAs)));
        }
        add(who, what(), acts(), details);
    }

    private Div what() {
        Row badges = new Row(ImportWords.badge(row.kind()));
        row.concerns().forEach(concern -> badges.add(words.badge(row, concern)));
        if (row.decision() != Decision.OPEN && row.decision() != Decision.NONE || row.applied()) {
            badges.add(ImportWords.badge(row.decision(), row.applied()));
        }
        Div what = new Div(badges);
        what.addClassName("imports-what");
        if (row.meant().changes().isEmpty()) {
            String telling = String.join(
                    " · ",
                    TELLING.stream()
                            .filter(fact -> row.facts().containsKey(fact))
                            .filter(fact -> !Fact.NOWHERE.equals(row.facts().get(fact)))
                            .map(fact -> (fact == Fact.BORN ? ImportWords.fact(fact) + ": " : "")
                                    + words.value(fact, row.facts().get(fact)))
                            .toList());
            if (!telling.isEmpty()) {
                what.add(telling(telling));
            }
        } else {
            what.add(RowDetails.changes(row.meant(), words, RowDetails.SHORT));
        }
        if (!row.rewritten().isEmpty()) {
            what.add(telling(ImportWords.text(
                    "row.words",
                    String.join(
                            ", ",
                            row.rewritten().keySet().stream()
                                    .map(ImportWords::fact)
                                    .toList()))));
        }
        if (row.kind() == RowKind.GONE && !row.applied()) {
            what.add(telling(ImportWords.text("row.gone")));
        }
        if (!around.twins().isEmpty()) {
            what.add(twins());
        }
        return what;
    }

    private static Span telling(String text) {
        Span line = new Span(text);
        line.addClassName("imports-telling");
        return line;
    }

    /** The other rows, a click away. */
    private Span twins() {
        Span line = telling(ImportWords.text("row.twins"));
        around.twins()
                .forEach(number -> line.add(
                        new Text(" "),
                        new Anchor(
                                ImportsNavigation.review(id) + "?"
                                        + new ReviewLocation(
                                                        ReviewLocation.Part.PERSON,
                                                        null,
                                                        null,
                                                        Integer.toString(number))
                                                .query()
                                                .getQueryString(),
                                ImportWords.text("row", number))));
        return line;
    }

    private Row acts() {
        look = Buttons.quiet(ImportWords.text("look"), this::look);
        look.setAriaLabel(ImportWords.text("look.of", row.name()));
        look.getElement().setAttribute("aria-expanded", "false");
        Row acts = new Row();
        acts.addClassName("imports-acts");
        if (open && !row.applied() && row.decision() != Decision.NONE) {
            if (row.decision() == Decision.OPEN) {
                acts.add(
                        named(Buttons.secondary(ImportWords.text("accept"), () -> decide(Decision.ACCEPTED))),
                        named(Buttons.quiet(ImportWords.text("refuse"), () -> decide(Decision.REFUSED))));
                if (row.candidate() != null && row.person() == null) {
                    acts.add(named(Buttons.quiet(ImportWords.text("join"), this::join)));
                }
            } else {
                acts.add(named(Buttons.quiet(ImportWords.text("reopen"), () -> decide(Decision.OPEN))));
            }
        }
        acts.add(look);
        return acts;
    }

    private Button named(Button button) {
        button.setAriaLabel(button.getText() + ": " + row.name());
        return button;
    }

    private void look() {
        boolean show = !details.isVisible();
        details.setVisible(show);
        look.getElement().setAttribute("aria-expanded", Boolean.toString(show));
        if (show && details.getComponentCount() == 0) {
            if (open && !row.applied()) {
                choices();
            }
            details.add(new RowDetails(
                    row,
                    words,
                    links(),
                    row.concerns().contains(Concern.REFUSED_BEFORE)
                            ? imports.refusal(id, row.id()).orElse(null)
                            : null));
        }
    }

    /** What only somebody who has looked can say. */
    private void choices() {
        boolean dead = row.concerns().contains(Concern.DEAD_ADDRESS);
        if (row.decision() == Decision.OPEN && (dead || row.concerns().contains(Concern.UNKNOWN_PLACE))) {
            PlaceOfList proposal = dead ? null : places.proposal(id, row.id()).orElse(null);
            if (dead || proposal != null || row.privateWords()) {
                details.add(new PlaceChoice(
                        places.of(id),
                        proposal,
                        ImportWords.text(dead ? "place.help.row" : "place.help"),
                        place -> placed(() -> places.choose(id, row.id(), place)),
                        place -> placed(() -> places.add(id, row.id(), place))));
            }
        }
        if (row.decision() == Decision.OPEN
                && (row.privateWords() || !row.markedWords().isEmpty())) {
            row.wordsToLookAt()
                    .forEach(fact -> details.add(new WordsChoice(
                            row,
                            fact,
                            chosen -> words(() -> row = imports.rewrite(id, row.id(), row.version(), fact, chosen)),
                            () -> words(() -> row = imports.callHarmless(id, row.id(), row.version(), fact)))));
        }
    }

    private void placed(IntSupplier act) {
        act(() -> {
            Notice.show(ImportWords.text("place.chosen", act.getAsInt()));
            others.run();
        });
    }

    private void decide(Decision decision) {
        act(() -> {
            try {
                row = imports.decide(id, row.id(), row.version(), decision);
            } catch (WordsStillMarked e) {
                Notice.problem(ImportWords.text(
                        "words.wait",
                        String.join(
                                ", ", e.facts().stream().map(ImportWords::fact).toList())));
                row = imports.row(id, row.id()).orElse(row);
                goingOn = true;
            }
        });
    }

    /** One decision on words; the row stays open while others in it are still marked. */
    private void words(Runnable act) {
        act(() -> {
            act.run();
            goingOn = row.decision() == Decision.OPEN && !row.markedWords().isEmpty();
        });
    }

    private void join() {
        act(() -> {
            row = imports.join(id, row.id(), row.version());
            Notice.show(ImportWords.text("joined"));
        });
    }

    private void act(Runnable act) {
        try {
            act.run();
        } catch (AlreadyDecided e) {
            Notice.problem(ImportWords.text(
                    "already", ImportWords.text("decision." + e.decision().name())));
            row = imports.row(id, row.id()).orElse(row);
        } catch (ImportMoved e) {
            Notice.problem(ImportWords.text("review.moved"));
        }
        draw();
        if (goingOn) {
            look();
        }
        if (isAttached() && !(goingOn && nextWords())) {
            firstAct();
        }
        goingOn = false;
        decided.run();
    }

    /** The first words that are still marked. */
    private boolean nextWords() {
        return details.getChildren()
                .filter(WordsChoice.class::isInstance)
                .map(WordsChoice.class::cast)
                .filter(WordsChoice::marked)
                .findFirst()
                .map(choice -> {
                    choice.focus();
                    return true;
                })
                .orElse(false);
    }

    /** Where the keyboard goes on: the button that was pressed is gone. */
    private void firstAct() {
        getChildren()
                .filter(Row.class::isInstance)
                .flatMap(Component::getChildren)
                .filter(Focusable.class::isInstance)
                .findFirst()
                .ifPresent(first -> ((Focusable<?>) first).focus());
    }

    private Map<String, String> links() {
        Map<String, String> links = new LinkedHashMap<>();
        imports.people(id, row.id()).forEach(publicId -> links.put("people/" + publicId, ImportWords.text("person")));
        String url = row.url();
        if (url != null && row.kind() != RowKind.GONE) {
            for (String page : url.split(" ; ")) {
                links.put(page, page);
            }
        }
        return links;
    }
}
