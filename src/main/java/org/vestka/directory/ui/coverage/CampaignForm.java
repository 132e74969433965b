package org.vestka.directory.ui.coverage;

import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import org.vestka.directory.CountryCode;
import org.vestka.directory.attention.CampaignsOverlap;
import org.vestka.directory.attention.CoverageFloor;
import org.vestka.directory.attention.CoverageFloors;
import org.vestka.directory.attention.FloorScope;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.DayField;
import org.vestka.shared.ui.ErrorText;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Stack;

/** Plans a campaign in a country. */
class CampaignForm extends Stack {

    private static final long serialVersionUID = 1L;

    private final transient CoverageFloors floors;
    private final transient DirectoryWords words;
    private final CountryCode country;
    private final DayField from;
    private final Select<Integer> weeks;
    private final Select<Integer> letters;
    private final ErrorText error = new ErrorText();
    private final transient Runnable planned;

    CampaignForm(CountryCode country, CoverageFloors floors, LocalDate today, DirectoryWords words, Runnable planned) {
        this.country = country;
        this.floors = floors;
        this.words = words;
        this.planned = planned;
        from = new DayField(words.text("coverage.aims.from"));
        from.between(today, today.plusYears(1), words.text("coverage.aims.from.range"));
        weeks = AimsView.numbers(words.text("coverage.aims.weeks"), FloorScope.Campaign.LONGEST);
        letters = AimsView.numbers(words.text("coverage.aims.letters"), CoverageFloor.MOST);
        Row fields = new Row(from, weeks, letters);
        fields.addClassName("v-counts-choices");
        add(fields, error, new Row(Buttons.secondary(words.text("coverage.aims.plan"), this::plan)));
    }

    private void plan() {
        error.clear();
        LocalDate first = from.getValue();
        if (first == null || from.isInvalid()) {
            error.show(words.text("coverage.aims.day"));
            return;
        }
        try {
            floors.plan(new FloorScope.Campaign(country, first, weeks.getValue()), letters.getValue());
            planned.run();
        } catch (CampaignsOverlap e) {
            error.show(words.text(
                    "coverage.aims.overlap",
                    words.dates().exact(e.other().period().from()),
                    words.dates().exact(e.other().period().until())));
        }
    }
}
