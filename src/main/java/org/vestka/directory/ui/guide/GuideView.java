package org.vestka.directory.ui.guide;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.vestka.directory.Country;
import org.vestka.directory.guideline.Guideline;
import org.vestka.directory.guideline.Guidelines;
import org.vestka.directory.guideline.RuleAudience;
import org.vestka.directory.guideline.RuleLevel;
import org.vestka.directory.place.Places;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.GuidelineList;
import org.vestka.shared.ui.EmptyState;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.Tone;

/** What one must know before the first letter: the rules of each country, signs, risks, and how we count. */
@Route(DirectoryNavigation.HOW_TO_WRITE)
@AnonymousAllowed
@StyleSheet("vestka/directory.css")
class GuideView extends Page implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient Guidelines guidelines;
    private final transient Places places;

    GuideView(Guidelines guidelines, Places places) {
        this.guidelines = guidelines;
        this.places = places;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        DirectoryWords words = DirectoryWords.current();
        startOver();
        narrow();
        heading(words.text("guide.heading"));
        lead(words.text("guide.lead"));
        List<Country> countries = places.countries().stream()
                .filter(country ->
                        !guidelines.forCountry(country.code(), words.reader()).isEmpty())
                .toList();
        if (countries.isEmpty()) {
            add(new EmptyState(words.text("guide.empty.title"), words.text("guide.empty.text")));
        }
        countries.forEach(country -> show(country, countries.size() > 1, words));
        Section counting = new Section(words.text("guide.counting.title"));
        counting.setId("counting");
        for (String part : List.of("waiting", "none", "letters", "address")) {
            counting.add(new Paragraph(words.text("guide.counting." + part)));
        }
        add(counting);
    }

    private void show(Country country, boolean named, DirectoryWords words) {
        List<Guideline> rules = guidelines.forCountry(country.code(), words.reader());
        String prefix = named ? country.nameIn(words.reader()) + ": " : "";
        if (has(rules, RuleAudience.INSIDE)) {
            add(audience(rules, RuleAudience.INSIDE, "inside", prefix, words));
        }
        List<Guideline> writer = rules.stream()
                .filter(rule -> rule.audience() == RuleAudience.WRITER && rule.facility() == null)
                .toList();
        for (RuleLevel level : RuleLevel.values()) {
            List<Guideline> own =
                    writer.stream().filter(rule -> rule.level() == level).toList();
            if (!own.isEmpty()) {
                add(new Section(prefix + words.word("guide.level", level), new GuidelineList(own, words)));
            }
        }
        Section signs = audience(rules, RuleAudience.EVIDENCE, "signs", prefix, words);
        signs.addComponentAtIndex(
                1, new Note(Tone.BLUE, words.text("guide.noSign.title"), words.text("guide.noSign.text")));
        add(signs);
        if (has(rules, RuleAudience.PARCELS)) {
            add(audience(rules, RuleAudience.PARCELS, "parcels", prefix, words));
        }
        if (has(rules, RuleAudience.EDITOR)) {
            add(audience(rules, RuleAudience.EDITOR, "editors", prefix, words));
        }
    }

    private static boolean has(List<Guideline> rules, RuleAudience audience) {
        return rules.stream().anyMatch(rule -> rule.audience() == audience);
    }

    private static Section audience(
            List<Guideline> rules, RuleAudience audience, String key, String prefix, DirectoryWords words) {
        Section section =
                new Section(prefix + words.text("guide." + key), new Paragraph(words.text("guide." + key + ".lead")));
        List<Guideline> own =
                rules.stream().filter(rule -> rule.audience() == audience).toList();
        if (!own.isEmpty()) {
            section.add(new GuidelineList(own, words));
        }
        return section;
    }
}
