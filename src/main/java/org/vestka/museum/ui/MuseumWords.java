package org.vestka.museum.ui;

import com.ibm.icu.text.CaseMap;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.FacilityId;
import org.vestka.directory.Labels;
import org.vestka.directory.place.PlaceLabel;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.museum.Consent;
import org.vestka.museum.ConsentGiver;
import org.vestka.museum.ConsentWay;
import org.vestka.museum.MuseumLetterKind;
import org.vestka.museum.MuseumListItem;
import org.vestka.museum.MuseumRefused;
import org.vestka.museum.MuseumText;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.shared.i18n.Texts;

/** The museum in the words of one reader. */
public final class MuseumWords {

    private static final String BETWEEN = " · ";

    private final DirectoryWords directory;
    private final Texts texts;

    public MuseumWords(DirectoryWords directory, Texts texts) {
        this.directory = directory;
        this.texts = texts;
    }

    public DirectoryWords directory() {
        return directory;
    }

    public LanguageTag reader() {
        return directory.reader();
    }

    /** A text of the bundle, its key without {@code museum.}. */
    public String text(String key, Object... arguments) {
        return texts.getTranslation("museum." + key, directory.reader().locale(), arguments);
    }

    public String kind(MuseumLetterKind kind) {
        return text("kind." + kind);
    }

    /** {@code Postcard · Ales Prydumany}. */
    public String title(MuseumListItem item) {
        return kind(item.kind()) + BETWEEN + item.person().nameIn(reader());
    }

    /** When and where it was written, and in which language. */
    public String facts(MuseumListItem item, @Nullable PlaceLabel place) {
        return Stream.of(
                        written(item.writtenOn()),
                        place == null ? "" : Labels.in(reader(), place.names()),
                        language(item.language()))
                .filter(fact -> !fact.isEmpty())
                .collect(Collectors.joining(BETWEEN));
    }

    private String written(@Nullable PartialDate day) {
        return day == null ? text("undated") : directory.dates().partial(day);
    }

    /** Its name in the reader's language. */
    public String language(LanguageTag language) {
        return ULocale.forLanguageTag(language.value()).getDisplayName(ULocale.forLocale(reader().locale()));
    }

    /** The same where it stands by itself: with a capital letter also in languages that write it small. */
    public String languageAlone(LanguageTag language) {
        return CaseMap.toTitle().wholeString().noLowercase().apply(reader().locale(), null, language(language));
    }

    /** {@code Belarusian: the original}. */
    public String textTitle(MuseumText text) {
        return text("text.title", languageAlone(text.language()), text("origin." + text.origin()));
    }

    /** For those who do not see the picture. */
    public String alt(int page, int pages) {
        return text("alt", page, pages);
    }

    /** Who agreed, in kind. */
    public String consent(Consent consent) {
        return text(
                "consent.line",
                by(consent.by()),
                way(consent.way()),
                directory.dates().exact(consent.givenOn()));
    }

    public String by(ConsentGiver by) {
        return text("consent.by." + by);
    }

    public String way(ConsentWay way) {
        return text("consent.way." + way);
    }

    public String refused(MuseumRefused.Reason reason) {
        return text("refused." + reason);
    }

    /** Of those of a list. */
    public static List<FacilityId> places(List<MuseumListItem> items) {
        return items.stream()
                .flatMap(item -> Stream.ofNullable(item.place()))
                .distinct()
                .toList();
    }

    public static @Nullable PlaceLabel label(MuseumListItem item, Map<FacilityId, PlaceLabel> labels) {
        return item.place() == null ? null : labels.get(item.place());
    }
}
