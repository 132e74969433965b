package org.vestka.directory.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Iterator;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The names of people in a Lucene index that lives in memory only. One thread writes; readers see what was committed. */
final class NameIndex implements AutoCloseable {

    private static final String KEY = "k";
    static final String ORDINAL = "o";

    private static final FieldType TERMS = new FieldType();

    static {
        TERMS.setTokenized(true);
        TERMS.setOmitNorms(true);
        TERMS.setIndexOptions(IndexOptions.DOCS);
        TERMS.freeze();
    }

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final IndexWriter writer;
    private final NameTerms terms;

    NameIndex(NameTerms terms) {
        this.terms = terms;
        try {
            writer = new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()).setRAMBufferSizeMB(128));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces the names of one person. */
    void put(int ordinal, Collection<String> names, boolean isNew) {
        Document document = new Document();
        document.add(new StringField(KEY, Integer.toString(ordinal, 36), Field.Store.NO));
        document.add(new NumericDocValuesField(ORDINAL, ordinal));
        document.add(new Field(NameQueries.FIELD, new Given(terms.of(names)), TERMS));
        try {
            if (isNew) {
                writer.addDocument(document);
            } else {
                writer.updateDocument(key(ordinal), document);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(int ordinal) {
        try {
            writer.deleteDocuments(key(ordinal));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets everybody. */
    void clear() {
        try {
            writer.deleteAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One segment answers fastest. */
    void compact() {
        try {
            writer.forceMerge(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A reader of the present state; the caller closes it. */
    DirectoryReader reader() {
        try {
            return DirectoryReader.open(writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes of the files in memory. */
    long bytes() {
        try {
            long bytes = 0;
            for (String file : directory.listAll()) {
                bytes += directory.fileLength(file);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            writer.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Term key(int ordinal) {
        return new Term(KEY, Integer.toString(ordinal, 36));
    }

    /** Terms that are ready as they are. */
    private static final class Given extends TokenStream {

        private final CharTermAttribute text = addAttribute(CharTermAttribute.class);
        private final Set<String> terms;
        private Iterator<String> rest;

        Given(Set<String> terms) {
            this.terms = terms;
            this.rest = terms.iterator();
        }

        @Override
        public void reset() {
            rest = terms.iterator();
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            if (!rest.hasNext()) {
                return false;
            }
            text.append(rest.next());
            return true;
        }
    }
}
