package org.vestka.directory.web.open;

import java.io.IOException;
import java.util.List;

/** A file that is written row by row; little of it is ever in memory. */
interface TableFile<T> extends AutoCloseable {

    /** Rows are on their way once this returns. */
    void add(List<T> rows) throws IOException;

    /** Makes the file whole. Without it whoever reads it sees that it was broken off. */
    void finish() throws IOException;

    @Override
    void close() throws IOException;
}
