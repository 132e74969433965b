package org.vestka.directory.web.open;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** One object like the answers for programs, with everybody in it. */
final class JsonFile<T> implements TableFile<T> {

    private final JsonMapper json;
    private final JsonGenerator generator;

    /** @param name of the list in it */
    JsonFile(OutputStream out, JsonMapper json, String name, Terms terms, String language) {
        this.json = json;
        this.generator = json.writer()
                .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
                // what was broken off shall not look whole
                .without(StreamWriteFeature.AUTO_CLOSE_CONTENT)
                .createGenerator(out);
        generator.writeStartObject();
        generator.writeStringProperty("day", terms.day().toString());
        generator.writeName("licence");
        json.writeValue(generator, terms.licence());
        generator.writeStringProperty("language", language);
        generator.writeArrayPropertyStart(name);
    }

    @Override
    public void add(List<T> rows) {
        for (T row : rows) {
            json.writeValue(generator, row);
        }
        generator.flush();
    }

    @Override
    public void finish() throws IOException {
        generator.writeEndArray();
        generator.writeEndObject();
        generator.flush();
    }

    @Override
    public void close() {}
}
