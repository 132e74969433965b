package org.vestka.accounts.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import org.vestka.accounts.MyAccount;
import org.vestka.accounts.MyData;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.Confirmation;
import org.vestka.shared.ui.DownloadLink;
import org.vestka.shared.ui.ErrorText;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.Sheet;
import org.vestka.shared.ui.Stack;

/** A copy of everything kept under the account, and the end of it. */
class DataSection extends Section {

    private static final long serialVersionUID = 1L;

    private final transient MyAccount account;
    private final PasswordField password;
    private final ErrorText error = new ErrorText();

    DataSection(MyAccount account, MyData data) {
        super("");
        this.account = account;
        setHeading(getTranslation("accounts.data"));
        password = Fields.password(getTranslation("accounts.password.current"));
        DownloadHandler copy = DownloadHandler.fromInputStream(download -> {
            byte[] json = data.asJson();
            return new DownloadResponse(
                    new ByteArrayInputStream(json), "my-data.json", "application/json", json.length);
        });
        add(
                new Sheet(new Stack(
                        new Paragraph(getTranslation("accounts.data.explained")),
                        new DownloadLink(getTranslation("accounts.data.download"), copy))),
                new Sheet(new Stack(
                        new Paragraph(getTranslation("accounts.erase.explained")),
                        password,
                        error,
                        Buttons.danger(getTranslation("accounts.erase"), this::askToErase))));
    }

    private void askToErase() {
        Confirmation.askDanger(
                getTranslation("accounts.erase.question"),
                getTranslation("accounts.erase.consequence"),
                getTranslation("accounts.erase"),
                "accounts.erase.keep",
                this::erase);
    }

    private void erase() {
        UI ui = UI.getCurrent();
        if (Attempt.run(error, () -> account.erase(password.getValue()))) {
            ui.getPage().setLocation("/?erased");
        }
        password.clear();
    }
}
