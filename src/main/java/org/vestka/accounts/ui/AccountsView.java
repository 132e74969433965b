package org.vestka.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.vestka.accounts.AccountAdministration;
import org.vestka.accounts.AccountListItem;
import org.vestka.accounts.Role;
import org.vestka.shared.Utc;
import org.vestka.shared.ui.Badge;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.DateText;
import org.vestka.shared.ui.LineCard;
import org.vestka.shared.ui.LongList;
import org.vestka.shared.ui.NeutralTitle;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Tone;

/** All accounts, for administrators: who may edit, who may administer, who is shut out. */
// fields of an account come from other modules, where the build does not look for what this page needs
@Uses(Select.class)
@Route(AccountsNavigation.ACCOUNTS)
@RolesAllowed("ADMIN")
class AccountsView extends Page implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient AccountAdministration administration;
    private final transient List<AccountField> fields;
    private final TextField search;
    private final LongList<AccountListItem> list;
    private final transient LocalDate today;

    AccountsView(AccountAdministration administration, ObjectProvider<AccountField> fields, Clock clock) {
        this.administration = administration;
        this.fields = fields.orderedStream().toList();
        this.today = Utc.today(clock);
        heading(getTranslation("accounts.list.heading"));
        lead(getTranslation("accounts.list.lead"));
        narrow();
        search = new TextField(getTranslation("accounts.list.search"));
        search.setWidthFull();
        search.setClearButtonVisible(true);
        search.setMaxLength(60);
        search.setAutocomplete(Autocomplete.OFF);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        list = new LongList<>(
                (offset, limit) -> administration.list(search.getValue(), offset, limit),
                this::card,
                new Note(Tone.NEUTRAL, getTranslation("accounts.list.empty")));
        search.addValueChangeListener(change -> list.refresh());
        add(search, list);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        list.refresh();
    }

    private LineCard card(AccountListItem item) {
        Row badges = new Row();
        item.roles().stream()
                .filter(role -> role != Role.SUPPORTER || item.roles().size() == 1)
                .sorted()
                .forEach(role -> badges.add(new Badge(
                        role == Role.SUPPORTER ? Tone.NEUTRAL : Tone.BLUE,
                        getTranslation("accounts.role." + Attempt.word(role)))));
        if (item.blocked()) {
            badges.add(new Badge(Tone.RED, getTranslation("accounts.list.blocked")));
        }
        Paragraph since = new Paragraph(getTranslation("accounts.list.since") + " ");
        since.addClassName("v-line-facts");
        since.add(DateText.relative(item.createdAt(), today));
        return new LineCard(new Span(item.pseudonym()), since, badges).acts(change(item));
    }

    private Button change(AccountListItem item) {
        Button button = Buttons.secondary(getTranslation("accounts.list.change"), () -> new AccountDialog(
                        administration,
                        item,
                        fields.stream().map(field -> field.of(item)).toList(),
                        list::refresh)
                .open());
        button.setAriaLabel(getTranslation("accounts.list.change.whose", item.pseudonym()));
        return button;
    }

    @Override
    public String getPageTitle() {
        return NeutralTitle.TEXT;
    }
}
