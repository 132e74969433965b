package org.vestka.letters.ui;

import java.time.ZoneOffset;
import org.springframework.context.ApplicationContext;
import org.vestka.letters.pack.PackOverview;
import org.vestka.shared.LanguageTag;

/** The file of a pack for who measures it: it is made by a part of the screen. */
public final class PackOnPaper {

    private PackOnPaper() {}

    public static byte[] pdf(ApplicationContext application, PackOverview pack, LanguageTag reader) {
        return application.getBean(PackFiles.class).pdf(pack, reader, ZoneOffset.UTC);
    }
}
