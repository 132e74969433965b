package org.vestka.directory.web.open;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.dom.ShadowRoot;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vestka.directory.UrlWord;
import org.vestka.directory.person.Publication;
import org.vestka.directory.testing.EveryKindOfPerson;
import org.vestka.directory.testing.KeptBack;
import org.vestka.directory.testing.PastOfEverybody;
import org.vestka.directory.testing.TestPeople;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.museum.testing.TestMuseum;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Languages;
import org.vestka.testing.VestkaTest;

/**
 * Opens every view of the application that everybody may open, as the routes know them, for people of every kind and signed in as
 * nobody, and looks into all that is sent to the browser: texts, attributes and properties. The rest is walked by
 * {@link EveryPublicOutputTest}.
 */
@VestkaTest
@Import({TestPeople.class, TestMuseum.class, EveryKindOfPerson.class, PastOfEverybody.class})
class EveryPublicViewTest extends SpringBrowserlessTest {

    private static final Pattern VARIABLE = Pattern.compile(":([a-z]+)\\??(?:\\(([^)]*)\\))?");

    @Autowired
    private EveryKindOfPerson everyKind;

    @Autowired
    private PastOfEverybody past;

    @Test
    void nobodyIsWhereTheyShouldNotBe() {
        KeptBack kept = everyKind.make();
        LocalDate then = past.make(kept);
        Set<String> told = new LinkedHashSet<>();
        Set<String> empty = new LinkedHashSet<>();
        List<String> templates = templates();
        assertThat(templates).contains("people", "people/:person", "places/:code", "counts");
        for (String template : templates) {
            boolean seen = false;
            int turn = 0;
            for (String address : addresses(template, kept, then)) {
                // each in one language, people in all of them
                LanguageTag language = Languages.OFFERED.get(turn++ % Languages.OFFERED.size());
                String text = sentFor(address, language);
                seen |= text.contains("ZoraPUBLIC");
                told.addAll(kept.toldIn(text, address));
                if (address.contains("birthday=") && text.contains("ZoraYear")) {
                    told.add(address + " tells the month of birth where only the year may stand");
                }
                if (address.contains(kept.id(Publication.MEMORIAL)) || address.contains(kept.atHome())) {
                    assertThat(text).as(address).doesNotContain("Придуманная", "Прыдуманая", "Prydumanaja");
                }
            }
            if (!seen && template.contains("people")) {
                empty.add(template);
            }
        }
        assertThat(told).isEmpty();
        // the walk sees who may be seen
        assertThat(empty).as("views in which nobody was found").isEmpty();
    }

    @Test
    void whoIsNotShownIsMetLikeSomebodyWhoNeverWas() {
        KeptBack kept = everyKind.make();
        for (String template : templates()) {
            if (template.contains(":person")) {
                for (String address : filled(template, "WHO", kept)) {
                    String never =
                            shownAt(address.replace("WHO", KeptBack.NOBODY)).replace(KeptBack.NOBODY, "WHO");
                    assertThat(never).isNotBlank();
                    for (String hidden : kept.hidden()) {
                        assertThat(shownAt(address.replace("WHO", hidden)).replace(hidden, "WHO"))
                                .as(address)
                                .isEqualTo(never);
                    }
                }
            }
        }
    }

    private static List<String> templates() {
        return RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .filter(route -> route.getNavigationTarget().isAnnotationPresent(AnonymousAllowed.class))
                .flatMap(route -> Stream.concat(
                        Stream.of(route.getTemplate()),
                        route.getRouteAliases().stream().map(alias -> alias.getTemplate())))
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> addresses(String template, KeptBack kept, LocalDate then) {
        List<String> addresses = new ArrayList<>();
        if (template.contains(":person")) {
            for (String id : kept.ids()) {
                for (String address : filled(template, id, kept)) {
                    int times = template.endsWith(":person") ? Languages.OFFERED.size() : 1;
                    addresses.addAll(Collections.nCopies(times, address));
                    addresses.add(DirectoryNavigation.asOf(address, then));
                }
            }
            return addresses;
        }
        addresses.addAll(filled(template, "", kept));
        if (template.endsWith(":code")) {
            filled(template, "", kept).forEach(address -> addresses.add(DirectoryNavigation.asOf(address, then)));
        }
        if (template.equals(DirectoryNavigation.PEOPLE)) {
            for (String asked : List.of("", "&custody=any", "&sort=name&custody=any", "&q=Zora&custody=any")) {
                kept.countries().forEach(country -> addresses.add(template + "?country=" + country + asked));
            }
            kept.words().forEach(word -> addresses.add(template + "?custody=any&q=" + word));
            addresses.add(template + "?custody=any&birthday=april&country=" + kept.country());
            addresses.add(template + "?custody=any&country=" + EveryKindOfPerson.YEAR + "&birthday="
                    + UrlWord.of(EveryKindOfPerson.monthOfTheYear()));
        }
        if (template.startsWith(DirectoryNavigation.COUNTS)) {
            kept.countries().forEach(country -> addresses.add(template + "?body=viasna&country=" + country));
            addresses.add(template + "?body=viasna&day=2023-07-01&country=" + kept.country());
        }
        return addresses;
    }

    private static List<String> filled(String template, String person, KeptBack kept) {
        List<String> filled = new ArrayList<>(List.of(template));
        while (VARIABLE.matcher(filled.getFirst()).find()) {
            List<String> next = new ArrayList<>();
            for (String each : filled) {
                Matcher variable = VARIABLE.matcher(each);
                assertThat(variable.find()).isTrue();
                String choice = variable.group(2);
                List<String> values =
                        switch (variable.group(1)) {
                            case "person" -> List.of(person);
                            case "code" -> kept.codes();
                            case "mail" -> List.of("1");
                            case "letter" -> kept.letters();
                            default -> {
                                if (choice == null || !choice.matches("[a-z|-]+")) {
                                    throw new AssertionError("say how " + template + " is walked");
                                }
                                yield List.of(choice.split("\\|"));
                            }
                        };
                values.forEach(value ->
                        next.add(each.substring(0, variable.start()) + value + each.substring(variable.end())));
            }
            filled = next;
        }
        return filled;
    }

    /** Everything that is sent to the browser. */
    private String sentFor(String address, LanguageTag language) {
        open(address, language);
        StringBuilder all = new StringBuilder();
        // rows that are drawn in the browser are sent as words for its script
        var internals = UI.getCurrent().getInternals();
        internals.getStateTree().runExecutionsBeforeClientResponse();
        internals
                .dumpPendingJavaScriptInvocations()
                .forEach(sent -> sent.getInvocation().getParameters().forEach(all::append));
        return all.append(shown()).toString();
    }

    private String shownAt(String address) {
        open(address, LanguageTag.EN);
        return shown();
    }

    private static void open(String address, LanguageTag language) {
        UI.getCurrent().setLocale(language.locale());
        DirectoryNavigation.open(address);
    }

    private String shown() {
        roundTrip();
        StringBuilder all = new StringBuilder();
        var internals = UI.getCurrent().getInternals();
        gather(UI.getCurrent().getElement(), all);
        internals.getActiveRouterTargetsChain().forEach(part -> gather(part.getElement(), all));
        return all.append(internals.getTitle()).toString();
    }

    private static void gather(Element element, StringBuilder all) {
        // what is not visible is not sent
        if (!element.isTextNode() && !element.isVisible()) {
            return;
        }
        if (element.isTextNode()) {
            all.append(element.getText()).append('\n');
            return;
        }
        // by name, so that the same is told in the same order
        TreeMap<String, Object> told = new TreeMap<>();
        element.getAttributeNames().forEach(name -> told.put(name, String.valueOf(element.getAttribute(name))));
        element.getPropertyNames()
                .forEach(name -> told.put("." + name, Objects.toString(element.getPropertyRaw(name))));
        element.getComponent().map(Component::getId).ifPresent(id -> told.remove("id"));
        told.forEach((name, value) -> all.append(name).append('=').append(value).append('\n'));
        element.getShadowRoot()
                .map(ShadowRoot::getChildren)
                .ifPresent(children -> children.forEach(child -> gather(child, all)));
        element.getChildren().forEach(child -> gather(child, all));
    }
}
