package org.vestka.accounts.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.vestka.accounts.AccountAdministration;
import org.vestka.accounts.AccountListItem;
import org.vestka.accounts.Role;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.ErrorText;
import org.vestka.shared.ui.Stack;

/** Changes one account's roles and whether it may be used. */
class AccountDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient AccountAdministration administration;
    private final transient AccountListItem item;
    private final Checkbox organiser;
    private final Checkbox editor;
    private final Checkbox administrator;
    private final Checkbox blocked;
    private final transient List<AccountField.Part> parts;
    private final ErrorText error = new ErrorText();

    AccountDialog(
            AccountAdministration administration,
            AccountListItem item,
            List<AccountField.Part> parts,
            Runnable changed) {
        this.administration = administration;
        this.item = item;
        this.parts = List.copyOf(parts);
        setHeaderTitle(item.pseudonym());
        organiser = new Checkbox(
                getTranslation("accounts.list.organiser"), item.roles().contains(Role.ORGANISER));
        editor = new Checkbox(
                getTranslation("accounts.list.editor"), item.roles().contains(Role.EDITOR));
        administrator =
                new Checkbox(getTranslation("accounts.list.admin"), item.roles().contains(Role.ADMIN));
        blocked = new Checkbox(getTranslation("accounts.list.block"), item.blocked());
        Stack content =
                new Stack(new Paragraph(getTranslation("accounts.list.consequence")), organiser, editor, administrator);
        parts.forEach(part -> content.add(part.component()));
        content.add(blocked, error);
        add(content);
        getFooter()
                .add(
                        Buttons.quiet(getTranslation("shared.cancel"), this::close),
                        Buttons.primary(getTranslation("accounts.save"), () -> {
                            if (Attempt.run(error, this::save)) {
                                close();
                                changed.run();
                            }
                        }));
    }

    private void save() {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (organiser.getValue()) {
            roles.add(Role.ORGANISER);
        }
        if (editor.getValue()) {
            roles.add(Role.EDITOR);
        }
        if (administrator.getValue()) {
            roles.add(Role.ADMIN);
        }
        administration.change(item.id(), roles, blocked.getValue());
        parts.forEach(AccountField.Part::save);
    }
}
