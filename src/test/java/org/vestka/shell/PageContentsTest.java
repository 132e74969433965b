package org.vestka.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is reckoned for a page, and what its fields hold at most. */
class PageContentsTest {

    private final UI page = new UI();

    @Test
    void aPageOfThousandsOfPartsWeighsMegabytes() {
        assertThat(PageContents.of(page).bytes()).isLessThan(64 * 1024);
        for (int part = 0; part < 3_000; part++) {
            page.add(new Span());
        }
        assertThat(PageContents.of(page).bytes()).isBetween(3_000L * 1024, 4_000L * 1024);
    }

    @Test
    void whatABrowserWroteIntoAFieldIsWeighed() {
        TextArea field = new TextArea();
        page.add(field);
        long empty = PageContents.of(page).bytes();
        field.setValue("ж".repeat(60_000));

        assertThat(PageContents.of(page).bytes() - empty).isGreaterThanOrEqualTo(120_000);
    }

    @Test
    void aFieldHoldsNoMoreThanItMay() {
        TextField field = new TextField();
        field.setMaxLength(20);
        TextField whole = new TextField();
        whole.setMaxLength(20);
        whole.setValue("ж".repeat(20));
        TextField unbounded = new TextField();
        unbounded.setValue("ж".repeat(300));
        page.add(field, whole, unbounded);
        List<String> heard = new ArrayList<>();
        field.setValue("ж".repeat(19) + "\uD83D\uDC26".repeat(5_000));
        field.addValueChangeListener(change -> heard.add(change.getValue()));

        PageContents.of(page).cutWhatIsTooLong();

        // a sign of two halves is not cut apart
        assertThat(field.getValue()).isEqualTo("ж".repeat(19));
        assertThat(heard).containsExactly(field.getValue());
        assertThat(whole.getValue()).hasSize(20);
        assertThat(unbounded.getValue()).hasSize(300);
        assertThat(PageContents.of(page).tooLong()).isEmpty();
    }
}
