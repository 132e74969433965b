package org.vestka.letters.bank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vestka.directory.PersonId;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonBrief;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.letters.bank.Bundle;
import org.vestka.letters.bank.Bundles;
import org.vestka.letters.bank.CopyCount;
import org.vestka.letters.bank.CopyId;
import org.vestka.letters.bank.NothingToTake;
import org.vestka.letters.bank.OfflinePage;
import org.vestka.letters.bank.Trustee;
import org.vestka.shared.Utc;
import org.vestka.shared.security.DemoDoor;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.Confirmation;
import org.vestka.shared.ui.DownloadLink;
import org.vestka.shared.ui.EmptyState;
import org.vestka.shared.ui.LineCard;
import org.vestka.shared.ui.LongList;
import org.vestka.shared.ui.NeutralTitle;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Notice;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.ReaderLanguage;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.Tone;

/** For those who act for a trustee: who is free, and the copies that wait for them. */
@StyleSheet("vestka/bank.css")
@Route(BankNavigation.BUNDLES)
@RolesAllowed("TRUSTEE")
class BundlesView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Bundles bundles;
    private final transient People people;
    private final transient OfflinePage page;
    private final transient DemoDoor demo;
    private final transient Clock clock;
    private final LongList<CopyCount> list;
    /** What was downloaded in this page: that alone can be deleted, and nothing that came since. */
    private final transient Map<PersonId, Set<CopyId>> downloaded = new ConcurrentHashMap<>();

    BundlesView(Bundles bundles, People people, OfflinePage page, DemoDoor demo, Clock clock) {
        this.bundles = bundles;
        this.people = people;
        this.page = page;
        this.demo = demo;
        this.clock = clock;
        narrow();
        list = new LongList<>(
                bundles::free,
                this::card,
                new EmptyState(getTranslation("bank.bundles.none"), getTranslation("bank.bundles.none.what")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startOver();
        Trustee trustee = bundles.trustee();
        heading(getTranslation("bank.menu"));
        lead(getTranslation("bank.bundles.lead", BankWords.name(trustee)));
        if (trustee.sealingKey(Utc.today(clock)).isEmpty()) {
            add(new Note(Tone.AMBER, getTranslation("bank.bundles.no-key")));
        }
        list.refresh();
        add(new BundleSteps(trustee, page, demo.open()), new Section(getTranslation("bank.bundles.title"), list));
        if (!trustee.keys().isEmpty()) {
            add(keys(trustee));
        }
    }

    /** Whoever acts for a trustee alone knows which keys are theirs. */
    private Section keys(Trustee trustee) {
        UnorderedList keys = new UnorderedList();
        keys.addClassName("v-keys");
        trustee.keys().forEach(key -> keys.add(new ListItem(new KeyLine(key))));
        return new Section(
                getTranslation("bank.bundles.keys"), new Paragraph(getTranslation("bank.bundles.keys.what")), keys);
    }

    private LineCard card(CopyCount count) {
        Paragraph facts = new Paragraph(getTranslation(
                "bank.bundles.copies",
                count.copies(),
                count.firstYear() == count.lastYear()
                        ? Integer.toString(count.firstYear())
                        : count.firstYear() + "–" + count.lastYear()));
        facts.addClassName("v-line-facts");
        String name = name(count.person());
        var delete = Buttons.quiet(getTranslation("bank.bundles.delete"), () -> delete(count.person()));
        delete.setAriaLabel(getTranslation("bank.bundles.delete.whose", name));
        Component[] acts = Stream.concat(
                        IntStream.range(0, count.parts()).mapToObj(part -> download(count, part, name)),
                        Stream.of(delete))
                .toArray(Component[]::new);
        return new LineCard(title(count.person()), facts).acts(acts);
    }

    private Component title(PersonId person) {
        return people.brief(person)
                .<Component>map(
                        brief -> new Anchor(DirectoryNavigation.person(brief.publicId()), name(Optional.of(brief))))
                .orElseGet(() -> new Span(name(Optional.empty())));
    }

    private String name(PersonId person) {
        return name(people.brief(person));
    }

    private String name(Optional<PersonBrief> brief) {
        return brief.map(shown -> shown.nameIn(ReaderLanguage.current()))
                .orElseGet(() -> getTranslation("bank.bundles.not-shown"));
    }

    /** A file, or one of several where there are very many letters. */
    private DownloadLink download(CopyCount count, int part, String name) {
        boolean one = count.parts() == 1;
        DownloadLink link = new DownloadLink(
                one
                        ? getTranslation("bank.bundles.download")
                        : getTranslation("bank.bundles.download.part", part + 1, count.parts()),
                event -> download(event, count.person(), part));
        link.setAriaLabel(
                one
                        ? getTranslation("bank.bundles.download.whose", name)
                        : getTranslation("bank.bundles.download.part.whose", part + 1, count.parts(), name));
        return link;
    }

    /** What was not written to its end counts as not downloaded. */
    private void download(DownloadEvent event, PersonId person, int part) throws IOException {
        try {
            Bundle bundle = bundles.bundle(person, part);
            event.setFileName("bundle.json");
            event.setContentType("application/json");
            List<CopyId> written = bundles.write(bundle, event.getOutputStream());
            downloaded
                    .computeIfAbsent(person, none -> ConcurrentHashMap.newKeySet())
                    .addAll(written);
        } catch (NothingToTake e) {
            event.getResponse().setStatus(HttpStatusCode.CONFLICT.getCode());
        }
    }

    private void delete(PersonId person) {
        Set<CopyId> taken = Set.copyOf(downloaded.getOrDefault(person, Set.of()));
        if (taken.isEmpty()) {
            Notice.problem(getTranslation("bank.bundles.download-first"));
            return;
        }
        Confirmation.askDanger(
                getTranslation("bank.bundles.delete.ask", taken.size()),
                getTranslation("bank.bundles.delete.consequence"),
                getTranslation("bank.bundles.delete.act"),
                () -> {
                    try {
                        int gone = bundles.taken(person, taken);
                        downloaded.remove(person);
                        Notice.show(getTranslation("bank.bundles.deleted", gone));
                    } catch (NothingToTake e) {
                        Notice.problem(getTranslation("bank.bundles.gone"));
                    }
                    list.refresh();
                });
    }

    @Override
    public String getPageTitle() {
        return NeutralTitle.TEXT;
    }
}
