package org.vestka.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.accounts.Role;
import org.vestka.shared.ui.MenuEntry;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

/** Whoever looks at the menu sees in one entry where they are. */
@VestkaTest
class MainMenuTest extends SpringBrowserlessTest {

    @Autowired
    private ObjectProvider<MenuEntry> entries;

    @Autowired
    private AuthenticationContext reader;

    @Autowired
    private TestAccounts accounts;

    @ParameterizedTest
    @CsvSource({
        "people, people",
        "people/abc, people",
        "people/duplicates, people/duplicates",
        "people/duplicates/abc/def, people/duplicates",
        "peoples, ''",
    })
    void theNearestEntryAloneIsMarked(String path, String marked) {
        accounts.as(accounts.make(Role.EDITOR), () -> {
            MainMenu menu = new MainMenu(entries.stream().toList(), reader);
            UI.getCurrent().getElement().removeAllChildren();
            UI.getCurrent().add(menu);
            menu.mark(path);
        });

        assertThat(find(Anchor.class).all())
                .filteredOn(link -> link.getElement().hasAttribute("aria-current"))
                .extracting(Anchor::getHref)
                .isEqualTo(marked.isEmpty() ? List.of() : List.of(marked));
    }
}
