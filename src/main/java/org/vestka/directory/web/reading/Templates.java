package org.vestka.directory.web.reading;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import org.springframework.stereotype.Component;

/** Makes pages of templates that the build has compiled. Whatever they write is escaped for the place where it stands. */
@Component
public class Templates {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    Templates() {
        engine.setBinaryStaticContent(true);
        engine.setTrimControlStructures(true);
    }

    /** @param page what the template {@code name} takes */
    public byte[] page(String name, Object page) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(name + ".jte", page, output);
        return output.toByteArray();
    }
}
