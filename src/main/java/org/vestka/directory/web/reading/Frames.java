package org.vestka.directory.web.reading;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.web.reading.Frame.FrameWords;
import org.vestka.directory.web.reading.Frame.Preview;
import org.vestka.mail.PublicLinks;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Languages;
import org.vestka.shared.i18n.Texts;
import org.vestka.shared.ui.NeutralTitle;

/** Makes what stands around each page. */
@Component
public class Frames {

    private final List<ReadingChapter> chapters;
    private final PublicLinks addresses;
    private final Texts texts;
    private final boolean demo;

    Frames(
            ObjectProvider<ReadingChapter> chapters,
            PublicLinks addresses,
            Texts texts,
            @Value("${vestka.demo}") boolean demo) {
        this.chapters = chapters.orderedStream().toList();
        this.addresses = addresses;
        this.texts = texts;
        this.demo = demo;
    }

    /** The words of a reader of these pages. */
    public DirectoryWords words(LanguageTag language) {
        return new DirectoryWords(language, texts);
    }

    /** @param index whether search engines may list the page, where not everybody here is invented */
    public Frame of(Here here, Links links, DirectoryWords words, boolean index, @Nullable Preview preview) {
        boolean offline = links.application(here) == null;
        LanguageTag own = words.reader();
        return new Frame(
                words,
                links,
                chapters.stream()
                        .map(chapter -> new Frame.Entry(
                                chapter.label(words), links.chapter(chapter.path()), isIn(chapter, here)))
                        .toList(),
                Languages.OFFERED.stream()
                        .map(language -> new Frame.Language(
                                language,
                                texts.getTranslation("shell.language." + language.value(), own.locale()),
                                links.inLanguage(language, here),
                                offline ? null : addresses.to(links.inLanguage(language, here)),
                                language.equals(own)))
                        .toList(),
                links.application(here),
                offline ? null : addresses.to(links.inLanguage(own, here)),
                index && !demo,
                preview,
                demo,
                offline,
                said(own));
    }

    private static boolean isIn(ReadingChapter chapter, Here here) {
        return here.path().equals(chapter.path()) || here.path().startsWith(chapter.path() + "/");
    }

    private FrameWords said(LanguageTag language) {
        return new FrameWords(
                NeutralTitle.TEXT,
                text("shell.wordmark", language),
                text("shell.skip", language),
                text("shell.demo", language));
    }

    /** A text of another module's bundle. */
    String text(String key, LanguageTag language, Object... arguments) {
        return Objects.requireNonNull(texts.getTranslation(key, language.locale(), arguments));
    }
}
