package org.vestka.directory.ui.person;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vestka.directory.AddressId;
import org.vestka.directory.Country;
import org.vestka.directory.corrections.OffPages;
import org.vestka.directory.corrections.OffPages.Taking;
import org.vestka.directory.corrections.ui.OffPageDialog;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.Reachability;
import org.vestka.directory.custody.StayView;
import org.vestka.directory.duplicates.LikeUnshown;
import org.vestka.directory.list.PersonList;
import org.vestka.directory.person.ChangedMeanwhile;
import org.vestka.directory.person.NameLine;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.person.PersonPage;
import org.vestka.directory.person.Publication;
import org.vestka.directory.person.UnreadablePicture;
import org.vestka.directory.place.MailingAddress;
import org.vestka.directory.place.NoSuchAddress;
import org.vestka.directory.place.Places;
import org.vestka.directory.registry.EditorSettings;
import org.vestka.directory.registry.PerhapsUnshown;
import org.vestka.directory.registry.PersonEditing;
import org.vestka.directory.registry.PublicationProposal;
import org.vestka.directory.registry.Published;
import org.vestka.directory.registry.SecondHandNeeded;
import org.vestka.directory.registry.Vouching;
import org.vestka.directory.source.ReasonRefused;
import org.vestka.directory.ui.BoundedUpload;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.OffPageChoices;
import org.vestka.directory.ui.ReasonDialog;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Languages;
import org.vestka.shared.Utc;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.Confirmation;
import org.vestka.shared.ui.ErrorText;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Notice;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.Tone;

/** What an editor can do on a person's page: decide what is shown, confirm the address, add a name, change the picture. */
@org.springframework.stereotype.Component
class EditorActs {

    private static final int MOST_BYTES = 5 * 1024 * 1024;

    private final PersonEditing editing;
    private final OffPages offPages;
    private final Places places;
    private final PersonList list;
    private final People people;
    private final EditorSettings settings;
    private final Clock clock;

    EditorActs(
            PersonEditing editing,
            OffPages offPages,
            Places places,
            PersonList list,
            People people,
            EditorSettings settings,
            Clock clock) {
        this.editing = editing;
        this.offPages = offPages;
        this.places = places;
        this.list = list;
        this.people = people;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param changed called after each act, to show the page anew */
    Section section(PersonPage person, MailingAddress address, DirectoryWords words, Runnable changed) {
        Section section = new Section(words.text("edit.heading"));
        section.addClassName("v-editor");
        if (person.publication() == Publication.HIDDEN) {
            section.add(new Note(Tone.AMBER, words.correction("hidden.strong"), words.correction("hidden.editor")));
            section.add(
                    new Row(Buttons.secondaryLink(words.correction("queue.title"), DirectoryNavigation.CORRECTIONS)));
        } else {
            editing.proposed(person.id())
                    .ifPresent(proposal -> section.add(proposed(person, proposal, words, changed)));
            editing.reason(person.id()).ifPresent(why -> section.add(new Paragraph(words.text("edit.why", why))));
            if (person.publication() != Publication.PUBLIC) {
                editing.likeUnshown(person.id()).forEach(like -> section.add(unshown(like, words)));
            }
            section.add(new Row(publications(person, words, changed)));
        }
        StayView stay = person.stay();
        Optional.ofNullable(stay == null ? null : stay.facility())
                .flatMap(places::page)
                .ifPresent(place -> section.add(new Row(Buttons.secondary(words.text("edit.verify"), () -> {
                    AddressId shown =
                            address instanceof MailingAddress.Printable printable ? printable.address() : null;
                    new VouchDialog(place, shown, Utc.today(clock), words)
                            .open((there, right, source) -> act(words, changed, () -> {
                                Vouching done = editing.verify(person.id(), person.version(), there, right, source);
                                if (!done.empty()) {
                                    Notice.undoable(
                                            words.text("edit.verified"),
                                            () -> act(words, changed, () -> editing.takeBack(done)));
                                }
                            }));
                }))));
        if (person.custody().group() != CustodyKind.Group.DIED) {
            Row motion = new Row();
            if (person.custody().group() != CustodyKind.Group.RELEASED) {
                motion.add(Buttons.secondaryLink(
                        words.text("edit.released"), DirectoryNavigation.released(person.publicId())));
            }
            motion.add(Buttons.secondaryLink(words.text("edit.moved"), DirectoryNavigation.moved(person.publicId())));
            section.add(motion);
        }
        section.add(new NameForm(
                languages(person),
                nameLines(person),
                person.reachability() == Reachability.NO_NAME,
                Year.of(Utc.today(clock).getYear()),
                words,
                (name, born) -> act(words, changed, () -> {
                    editing.putName(person.id(), person.version(), name, born);
                    Notice.show(words.text("edit.name.done"));
                })));
        section.add(picture(person, words, changed));
        List<OffPageChoices.Choice> off = OffPageChoices.of(person, words);
        if (!off.isEmpty()) {
            section.add(new Row(Buttons.secondary(
                    words.text("off.open"),
                    () -> OffPageDialog.open(
                            off, "", Utc.today(clock), words, taking -> takeOff(person, taking, words, changed)))));
        }
        section.add(new Row(
                Buttons.quiet(words.text("edit.same"), () -> new SamePersonDialog(person, list, people, words).open()),
                Buttons.quietLink(words.text("edit.split"), DirectoryNavigation.split(person.publicId()))));
        return section;
    }

    /** What nothing else puts back can be put back at once. */
    private void takeOff(PersonPage person, Taking taking, DirectoryWords words, Runnable changed) {
        ReasonRefused.checked(taking.reason());
        act(words, changed, () -> offPages.takeOff(person.id(), person.version(), taking)
                .ifPresentOrElse(
                        stay -> Notice.undoable(
                                words.text("off.done"), () -> act(words, changed, () -> editing.takeBack(stay))),
                        () -> Notice.show(words.text("off.done"))));
    }

    private Map<LanguageTag, NameLine> nameLines(PersonPage person) {
        return places.country(person.country()).map(Country::nameLines).orElse(Map.of());
    }

    /** Those of the country's envelopes first, and last each in Latin letters. */
    private List<LanguageTag> languages(PersonPage person) {
        List<LanguageTag> usual = Stream.of(
                        places.country(person.country()).stream()
                                .flatMap(country -> Stream.of(country.envelopeLanguages(), country.letterLanguages())
                                        .flatMap(List::stream)),
                        Languages.OFFERED.stream(),
                        person.names().stream().map(PersonName::language).sorted())
                .flatMap(languages -> languages)
                .toList();
        Stream<LanguageTag> inLatin =
                usual.stream().filter(tag -> !tag.script().equals("Latn")).map(LanguageTag::inLatin);
        return Stream.concat(usual.stream(), inLatin).distinct().toList();
    }

    private Component[] publications(PersonPage person, DirectoryWords words, Runnable changed) {
        List<Component> buttons = new ArrayList<>();
        for (Publication to : List.of(
                Publication.PUBLIC,
                Publication.LIMITED,
                Publication.WITHHELD,
                Publication.MEMORIAL,
                Publication.DRAFT)) {
            if (to == person.publication() || to == Publication.DRAFT && person.publication() != Publication.PUBLIC) {
                continue;
            }
            buttons.add(Buttons.secondary(words.word("edit.publish", to), () -> ask(person, to, words, changed)));
        }
        boolean waits = person.attention().adopters() > 0 || person.attention().reserved() > 0;
        if (waits
                && settings.two()
                && !person.publication().visible()
                && editing.proposed(person.id()).isEmpty()) {
            buttons.add(Buttons.secondary(
                    words.text("edit.end.again"), () -> ask(person, person.publication(), words, changed)));
        }
        return buttons.toArray(Component[]::new);
    }

    /** What it does, and why it shall be done. */
    private void ask(PersonPage person, Publication to, DirectoryWords words, Runnable changed) {
        boolean ends = person.publication().writable() && !to.writable() || person.publication() == to;
        // somebody asked for the silence: no slip of the hand may end it
        boolean unhides = person.publication() == Publication.WITHHELD && to.visible();
        String title = unhides
                ? words.text("edit.unhide.question")
                : ends ? words.word("edit.end.question", to) : words.word("edit.publish", to);
        String consequence = unhides
                ? words.text("edit.unhide.consequence")
                : ends
                        ? words.text(
                                !settings.two() || to.visible() && !inMemory(person, to)
                                        ? "edit.end.consequence"
                                        : to.visible() ? "edit.end.propose" : "edit.end.wait")
                        : words.word("edit.show.consequence", to);
        ReasonDialog.ask(
                title,
                consequence,
                words.word("edit.publish", to),
                words,
                reason -> publish(person, to, reason, words, changed));
    }

    /** Whether promises to somebody who lives, as far as is known, would end by it: until another agrees nothing changes. */
    private static boolean inMemory(PersonPage person, Publication to) {
        return to == Publication.MEMORIAL
                && person.publication().writable()
                && person.custody().group() != CustodyKind.Group.DIED;
    }

    /** What one editor would show of a person, or end, and what another can do about it. */
    private Note proposed(PersonPage person, PublicationProposal proposal, DirectoryWords words, Runnable changed) {
        boolean ends = proposal.ends();
        boolean memory = inMemory(person, proposal.publication());
        String to = words.word("publication", proposal.publication());
        Note note = new Note(
                Tone.BLUE,
                ends ? words.correction("second.ends.strong") : words.correction("second.strong", to),
                ends
                        ? words.correction(proposal.mine() ? "second.ends.mine" : "second.ends.theirs")
                        : memory
                                ? words.correction(proposal.mine() ? "second.memory.mine" : "second.memory.theirs")
                                : words.correction(proposal.mine() ? "second.mine" : "second.theirs"));
        if (!proposal.reason().isEmpty()) {
            note.add(new Paragraph(words.correction("second.reason", proposal.reason())));
        }
        Row acts = new Row();
        if (!proposal.mine()) {
            // whoever agrees does so for the reason given; what an earlier version wrote down has none
            String reason = proposal.reason().isEmpty() ? to : proposal.reason();
            acts.add(Buttons.secondary(
                    words.correction(ends ? "second.ends.agree" : memory ? "second.memory.agree" : "second.agree"),
                    () -> publish(person, proposal.publication(), reason, words, changed)));
        }
        if (!ends) {
            acts.add(Buttons.secondary(
                    words.correction(proposal.mine() ? "second.take-back" : "second.decline"),
                    () -> act(words, changed, () -> editing.decline(person.id()))));
        }
        if (acts.getComponentCount() > 0) {
            note.add(acts);
        }
        return note;
    }

    /** Somebody who is not shown in full may be the same person: nothing is shown before an editor has compared them. */
    private static Note unshown(LikeUnshown like, DirectoryWords words) {
        Note note = new Note(
                Tone.AMBER,
                words.text("edit.unshown.strong"),
                words.text(like.saidTwo() ? "edit.unshown.two" : "edit.unshown.open"));
        note.add(new Row(Buttons.secondaryLink(
                words.text("edit.unshown.compare"), DirectoryNavigation.pair(like.page(), like.unshownPage()))));
        return note;
    }

    /** @throws ReasonRefused when it is none; nothing has happened then */
    private void publish(PersonPage person, Publication to, String reason, DirectoryWords words, Runnable changed) {
        ReasonRefused.checked(reason);
        act(words, changed, () -> {
            Published done = editing.publish(person.id(), person.version(), to, reason);
            if (done.waits()) {
                Notice.show(words.correction(
                        inMemory(person, to)
                                ? "second.memory.proposed"
                                : to.visible() ? "second.proposed" : "second.ends.hidden"));
                return;
            }
            int version = done.version();
            if (to == person.publication()) {
                Notice.show(words.correction("second.ends.done"));
                return;
            }
            if (person.publication() == Publication.WITHHELD
                    || person.publication().writable() && !to.writable()) {
                // promises have ended and mail is on its way: that cannot be taken back, and was asked for
                Notice.show(words.word("edit.published", to));
                return;
            }
            Notice.undoable(
                    words.word("edit.published", to),
                    () -> act(
                            words,
                            changed,
                            () -> editing.publish(
                                    person.id(), version, person.publication(), words.text("edit.undone.reason"))));
        });
    }

    /** Shows the page anew after an act, also after one that came too late. */
    private static void act(DirectoryWords words, Runnable changed, Runnable act) {
        try {
            act.run();
        } catch (ChangedMeanwhile | NoSuchAddress e) {
            Notice.problem(words.text("edit.meanwhile"));
        } catch (PerhapsUnshown e) {
            DirectoryNavigation.open(
                    DirectoryNavigation.pair(e.like().page(), e.like().unshownPage()));
            Notice.problem(words.text("edit.unshown"));
            return;
        } catch (SecondHandNeeded e) {
            Notice.problem(words.correction("second.address"));
        }
        changed.run();
    }

    private Component picture(PersonPage person, DirectoryWords words, Runnable changed) {
        ErrorText error = new ErrorText();
        Upload upload = new Upload(new BoundedUpload(MOST_BYTES, bytes -> {
            try {
                act(words, changed, () -> {
                    editing.putPicture(person.id(), person.version(), bytes);
                    Notice.show(words.text("edit.picture.done"));
                });
            } catch (UnreadablePicture e) {
                error.show(words.text("edit.picture.unreadable"));
            }
        }));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        upload.setAcceptedFileTypes("image/jpeg", "image/png");
        upload.setDropAllowed(false);
        upload.setUploadButton(Buttons.secondary(words.text("edit.picture"), error::clear));
        upload.addFileRejectedListener(rejected -> error.show(words.text("edit.picture.rejected")));
        Row row = new Row(upload);
        if (person.picture()) {
            row.add(Buttons.quiet(
                    words.text("edit.picture.remove"),
                    () -> Confirmation.askDanger(
                            words.text("edit.picture.remove.question"),
                            words.text("edit.picture.remove.consequence"),
                            words.text("edit.picture.remove"),
                            () -> act(words, changed, () -> editing.removePicture(person.id(), person.version())))));
        }
        row.add(error);
        return row;
    }
}
