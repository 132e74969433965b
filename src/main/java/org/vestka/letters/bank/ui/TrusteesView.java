package org.vestka.letters.bank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.vestka.letters.bank.KeyState;
import org.vestka.letters.bank.Trustee;
import org.vestka.letters.bank.TrusteeKey;
import org.vestka.letters.bank.TrusteeRefused;
import org.vestka.letters.bank.TrusteeState;
import org.vestka.letters.bank.Trustees;
import org.vestka.shared.Utc;
import org.vestka.shared.ui.Badge;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.Confirmation;
import org.vestka.shared.ui.EmptyState;
import org.vestka.shared.ui.NeutralTitle;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Notice;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.Tone;

/** For administrators: which organisations open sealed copies, and with which keys. */
@StyleSheet("vestka/bank.css")
@Route(BankNavigation.TRUSTEES)
@RolesAllowed("ADMIN")
class TrusteesView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Trustees trustees;
    private final transient LocalDate today;

    TrusteesView(Trustees trustees, Clock clock) {
        this.trustees = trustees;
        this.today = Utc.today(clock);
        narrow();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        startOver();
        heading(getTranslation("bank.trustees.menu"));
        lead(getTranslation("bank.trustees.lead"));
        acts(Buttons.primary(
                getTranslation("bank.trustees.add"), () -> new TrusteeDialog(trustees, null, this::show).open()));
        List<Trustee> all = trustees.all();
        if (all.isEmpty()) {
            add(new EmptyState(getTranslation("bank.trustees.none"), getTranslation("bank.trustees.none.what")));
        }
        all.forEach(trustee -> add(section(trustee)));
    }

    private Section section(Trustee trustee) {
        Row about = new Row();
        if (trustee.about().state() == TrusteeState.CLOSED) {
            about.add(new Badge(Tone.NEUTRAL, getTranslation("bank.trustees.closed")));
        } else if (trustee.sealingKey(today).isPresent()) {
            about.add(new Badge(Tone.GREEN, getTranslation("bank.trustees.open")));
        } else {
            about.add(new Badge(Tone.AMBER, getTranslation("bank.trustees.no-key")));
        }
        Paragraph facts = new Paragraph(getTranslation(
                "bank.trustees.facts",
                BankWords.country(trustee.about().country()),
                trustee.about().contact(),
                trustees.copies(trustee.id())));
        UnorderedList keys = new UnorderedList();
        keys.addClassName("v-keys");
        trustee.keys().forEach(key -> keys.add(new ListItem(key(key))));
        Section section = new Section(BankWords.name(trustee), about, facts);
        section.add(
                trustee.keys().isEmpty() ? new Note(Tone.NEUTRAL, getTranslation("bank.trustees.key.first")) : keys);
        section.add(new Row(
                Buttons.secondary(
                        getTranslation("bank.trustees.key.add"),
                        () -> new KeyDialog(trustees, trustee.id(), today, this::show).open()),
                Buttons.quiet(
                        getTranslation("bank.trustees.change"),
                        () -> new TrusteeDialog(trustees, trustee, this::show).open())));
        return section;
    }

    private KeyLine key(TrusteeKey key) {
        List<Component> acts = new ArrayList<>();
        if (key.state() == KeyState.PROPOSED) {
            acts.add(Buttons.secondary(
                    getTranslation("bank.trustees.key.confirm"),
                    () -> new FingerprintDialog(trustees, key.id(), this::show).open()));
        }
        if (key.state() != KeyState.REVOKED) {
            acts.add(
                    key.hasBegun(today)
                            ? Buttons.quiet(getTranslation("bank.trustees.key.revoke"), () -> revoke(key))
                            : Buttons.quiet(getTranslation("bank.trustees.key.discard"), () -> discard(key)));
        }
        return new KeyLine(key, acts.toArray(Component[]::new));
    }

    private void revoke(TrusteeKey key) {
        ask(
                getTranslation("bank.trustees.key.revoke.ask"),
                getTranslation("bank.trustees.key.revoke.consequence"),
                getTranslation("bank.trustees.key.revoke"),
                () -> trustees.revokeKey(key.id()));
    }

    private void discard(TrusteeKey key) {
        ask(
                getTranslation("bank.trustees.key.discard.ask"),
                getTranslation("bank.trustees.key.discard.consequence"),
                getTranslation("bank.trustees.key.discard"),
                () -> trustees.discardKey(key.id()));
    }

    private void ask(String question, String consequence, String act, Runnable doing) {
        Confirmation.askDanger(question, consequence, act, () -> {
            try {
                doing.run();
            } catch (TrusteeRefused e) {
                Notice.problem(BankWords.refused(e));
            }
            show();
        });
    }

    @Override
    public String getPageTitle() {
        return NeutralTitle.TEXT;
    }
}
