package org.vestka.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vestka.testing.VestkaTest;

@VestkaTest
class LongListTest extends SpringBrowserlessTest {

    @Test
    void readAnewItIsAsLongAsItWasAndGoesOn() {
        LongList<Integer> list = new LongList<>(
                // who reads gives two hundred at most
                (offset, limit) -> IntStream.range(offset, Math.min(400, offset + Math.min(200, limit)))
                        .boxed()
                        .toList(),
                number -> new Span("card " + number),
                new Span("nothing"));
        UI.getCurrent().add(list);
        list.refresh();
        Button more = find(Button.class).withText("Show more").all().getLast();
        for (int i = 0; i < 4; i++) {
            test(more).click();
        }

        list.refresh();

        assertThat(find(Span.class).all().stream().filter(card -> card.getText().startsWith("card ")))
                .hasSize(250);
        assertThat(more.isVisible() && more.getParent().orElseThrow().isVisible())
                .isTrue();
    }
}
