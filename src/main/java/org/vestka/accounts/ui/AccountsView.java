package org.vestka.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.vestka.accounts.AccountAdministration;
import org.vestka.accounts.AccountListItem;
import org.vestka.shared.ui.Badge;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.DateText;
import org.vestka.shared.ui.NeutralTitle;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Tone;

/** All accounts, for administrators: who may edit, who may administer, who is shut out. */
@Route(AccountsNavigation.ACCOUNTS)
@RolesAllowed("ADMIN")
class AccountsView extends Page implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient AccountAdministration administration;
    private final TextField search;
    private final Grid<AccountListItem> list = new Grid<>();

    AccountsView(AccountAdministration administration, Clock clock) {
        this.administration = administration;
        heading(getTranslation("accounts.list.heading"));
        lead(getTranslation("accounts.list.lead"));
        search = new TextField(getTranslation("accounts.list.search"));
        search.setClearButtonVisible(true);
        search.setMaxLength(60);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> list.getDataProvider().refreshAll());
        LocalDate today = LocalDate.now(clock);
        list.addComponentColumn(item -> new Span(item.pseudonym()))
                .setHeader(getTranslation("accounts.pseudonym"))
                .setFlexGrow(2);
        list.addComponentColumn(this::badges)
                .setHeader(getTranslation("accounts.roles"))
                .setFlexGrow(2);
        list.addComponentColumn(item -> DateText.relative(item.createdAt(), today))
                .setHeader(getTranslation("accounts.list.since"))
                .setFlexGrow(1);
        list.addComponentColumn(this::change).setAutoWidth(true).setFlexGrow(0);
        list.setSelectionMode(Grid.SelectionMode.NONE);
        list.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        list.setEmptyStateText(getTranslation("accounts.list.empty"));
        list.setItems(
                query -> administration.list(search.getValue(), query.getOffset(), query.getLimit()).stream(),
                query -> administration.count(search.getValue()));
        add(search, list);
    }

    private Row badges(AccountListItem item) {
        Row badges = new Row();
        item.roles().stream()
                .sorted()
                .forEach(role ->
                        badges.add(new Badge(Tone.BLUE, getTranslation("accounts.role." + Attempt.word(role)))));
        if (item.blocked()) {
            badges.add(new Badge(Tone.RED, getTranslation("accounts.list.blocked")));
        }
        return badges;
    }

    private Button change(AccountListItem item) {
        Button button = Buttons.quiet(getTranslation("accounts.list.change"), () -> new AccountDialog(
                        administration, item, () -> list.getDataProvider().refreshAll())
                .open());
        button.setAriaLabel(getTranslation("accounts.list.change.whose", item.pseudonym()));
        return button;
    }

    @Override
    public String getPageTitle() {
        return NeutralTitle.TEXT;
    }
}
