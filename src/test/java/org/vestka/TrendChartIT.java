package org.vestka;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.vestka.testing.browser.BrowserTest;

/** The chart of counts speaks the reader's language, also one that the browser has no words for. */
class TrendChartIT extends BrowserTest {

    @Test
    void daysAndMonthsAreInTheLanguageOfThePage() {
        for (String language : LANGUAGES) {
            Page page = open("counts?day=2020-06-30", language, 1280, ColorScheme.LIGHT);
            Locator chart = page.locator("vestka-trend-chart");
            chart.locator("svg text").first().waitFor();
            chart.hover();
            Locator told = chart.locator("div", new Locator.LocatorOptions().setHasText("2020"))
                    .last();
            told.waitFor();

            String axis = String.join(" ", chart.locator("svg text").allTextContents());
            String day = told.innerText();
            if (language.equals("en")) {
                assertThat(axis).contains("Mar");
                assertThat(day).containsPattern("[A-Z][a-z]+ 2020");
            } else {
                assertThat(axis).containsPattern("[а-яў]{3}").doesNotContainPattern("[A-Za-z]");
                assertThat(day).containsPattern("[а-я] 2020").doesNotContainPattern("[A-Za-z]{2}");
            }
        }
    }
}
