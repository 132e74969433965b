package org.vestka.directory.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;

/** One state of everything that can be found, kept open while somebody reads it. */
final class PeopleView implements AutoCloseable {

    final PeopleSnapshot people;
    final IndexSearcher searcher;
    private final DirectoryReader reader;

    PeopleView(PeopleSnapshot people, DirectoryReader reader) {
        this.people = people;
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
    }

    /** False when it has been replaced and closed meanwhile. */
    boolean open() {
        return reader.tryIncRef();
    }

    /** The reader once more, for the next view. */
    DirectoryReader shared() {
        reader.incRef();
        return reader;
    }

    @Override
    public void close() {
        try {
            reader.decRef();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
