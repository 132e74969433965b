package org.vestka.directory.ui.counts;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.counts.CountBy;
import org.vestka.directory.counts.CountQuestion;
import org.vestka.directory.counts.CountRow;
import org.vestka.directory.counts.CountTable;
import org.vestka.directory.place.Region;
import org.vestka.directory.ui.DirectoryWords;

/**
 * The regions of a country as tiles of one size, where its pack says they stand: the more people, the stronger the colour.
 * Each opens its people. The table below says the same in numbers.
 */
class CountMap extends Div {

    private static final long serialVersionUID = 1L;

    /** How many strengths there are above none. */
    private static final int STRENGTHS = 5;

    /** Null where the table is not one of regions, or the country's pack draws no map. */
    static @Nullable CountMap of(
            CountTable table, CountQuestion question, CountWords said, List<Region> regions, DirectoryWords words) {
        List<Region> drawn = regions.stream()
                .filter(region -> region.country().equals(question.country()) && region.tile() != null)
                .sorted(Comparator.comparingInt((Region region) -> tile(region).row())
                        .thenComparingInt(region -> tile(region).column()))
                .toList();
        return table.by() == CountBy.REGION && !drawn.isEmpty()
                ? new CountMap(table, question, said, drawn, words)
                : null;
    }

    private CountMap(
            CountTable table, CountQuestion question, CountWords said, List<Region> regions, DirectoryWords words) {
        addClassName("v-counts-scroll");
        getElement()
                .setAttribute("role", "region")
                .setAttribute("tabindex", "0")
                .setAttribute("aria-label", words.text("counts.map"));
        UnorderedList map = new UnorderedList();
        map.addClassName("v-counts-map");
        // browsers take the role from a list without markers
        map.getElement().setAttribute("role", "list");
        add(map);
        long most =
                Math.max(1, table.rows().stream().mapToLong(CountRow::all).max().orElse(1));
        for (Region region : regions) {
            CountRow people = table.rows().stream()
                    .filter(row -> row.value().equals(region.code()))
                    .findFirst()
                    .orElse(null);
            long all = people == null ? 0 : people.all();
            CountNumber number = people == null
                    ? CountNumber.of(0, null, region.nameIn(words.reader()), words)
                    : CountNumber.of(CountRows.together(table, people, said), question, words);
            ListItem tile = new ListItem();
            tile.addClassName("v-counts-strength-" + (all * STRENGTHS + most - 1) / most);
            tile.getStyle()
                    .set("grid-row", Integer.toString(tile(region).row()))
                    .set("grid-column", Integer.toString(tile(region).column()));
            Span name = new Span(region.nameIn(words.reader()));
            name.getElement().setAttribute("lang", words.reader().value());
            Span figure = new Span(number.text());
            figure.addClassName("v-counts-figure");
            if (number.href() == null) {
                tile.add(name, figure);
            } else {
                Anchor link = new Anchor(number.href());
                link.getElement().setAttribute("aria-label", number.label());
                link.add(name, figure);
                tile.add(link);
            }
            map.add(tile);
        }
    }

    private static Region.Tile tile(Region region) {
        return Objects.requireNonNull(region.tile());
    }
}
