package org.vestka.directory.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.FacilityId;
import org.vestka.directory.place.FacilityListItem;

/** Chooses a place, found by any of its names, its locality, its number and its code; where none is, it says so. */
public class PlaceField extends ComboBox<FacilityListItem> {

    private static final long serialVersionUID = 1L;

    private transient List<FacilityListItem> all = List.of();
    private String help = "";

    public PlaceField(DirectoryWords words) {
        setItemLabelGenerator(place -> place.nameIn(words.reader()));
        setItems(
                query -> found(query.getFilter().orElse("")).stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()),
                query -> {
                    int count = found(query.getFilter().orElse("")).size();
                    super.setHelperText(count == 0 && !all.isEmpty() ? words.text("choice.place.none") : help);
                    return count;
                });
    }

    /** What can be chosen, in this order. */
    public final PlaceField of(List<FacilityListItem> places) {
        all = List.copyOf(places);
        getDataProvider().refreshAll();
        return this;
    }

    @Override
    public void setHelperText(String text) {
        help = text;
        super.setHelperText(text);
    }

    /** Of which one is chosen. */
    public List<FacilityListItem> places() {
        return all;
    }

    /** Chooses one of them; nothing where it is not among them. */
    public final void choose(@Nullable FacilityId place) {
        all.stream().filter(each -> each.id().equals(place)).findFirst().ifPresentOrElse(this::setValue, this::clear);
    }

    private List<FacilityListItem> found(String typed) {
        PlaceSearch search = new PlaceSearch(typed);
        return all.stream()
                .filter(place -> search.finds(place.names().values(), place.code(), place.locality()))
                .toList();
    }
}
