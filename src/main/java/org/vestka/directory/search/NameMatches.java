package org.vestka.directory.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.LongHeap;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.BitSetUtil;
import org.roaringbitmap.RoaringBitmap;

/** Collects the ordinals of those whose name matches and who pass a filter; on request the best ones by score. */
final class NameMatches extends SimpleCollector {

    private final long @Nullable [] filter;
    private final long[] matched;
    private final @Nullable LongHeap best;
    private boolean any;
    private @Nullable NumericDocValues ordinals;
    private @Nullable Scorable scorer;

    private NameMatches(int size, @Nullable RoaringBitmap filter, int best) {
        this.matched = new long[(size >>> 6) + 1];
        this.filter = filter == null ? null : BitSetUtil.toLongArray(filter);
        this.best = best == 0 ? null : new LongHeap(Math.min(best, Math.max(1, size)));
    }

    /**
     * Runs the strict query, and the lenient one when nobody at all, filter aside, meets the strict one.
     *
     * @param size one more than the highest ordinal
     * @param filter null for everybody
     * @param best how many to order by score; 0 for none
     */
    static NameMatches of(
            IndexSearcher searcher,
            NameQueries queries,
            List<Words.Word> words,
            int size,
            @Nullable RoaringBitmap filter,
            int best) {
        NameMatches strict = run(searcher, queries.strict(words), new NameMatches(size, filter, best));
        return strict.any ? strict : run(searcher, queries.lenient(words), new NameMatches(size, filter, best));
    }

    RoaringBitmap people() {
        return BitSetUtil.bitmapOf(matched);
    }

    /** Ordinals, the best first; between equals the lower one. */
    int[] best() {
        if (best == null) {
            return new int[0];
        }
        int[] ordered = new int[best.size()];
        for (int i = ordered.length - 1; i >= 0; i--) {
            ordered[i] = Integer.MAX_VALUE - (int) best.pop();
        }
        return ordered;
    }

    @Override
    public void collect(int doc) throws IOException {
        any = true;
        if (ordinals == null || !ordinals.advanceExact(doc)) {
            throw new IllegalStateException("a name without its person");
        }
        int ordinal = (int) ordinals.longValue();
        int word = ordinal >>> 6;
        if (filter != null && (word >= filter.length || (filter[word] & (1L << ordinal)) == 0)) {
            return;
        }
        matched[word] |= 1L << ordinal;
        if (best != null && scorer != null) {
            long score = NumericUtils.floatToSortableInt(scorer.score());
            long entry = (score << 32) | (Integer.MAX_VALUE - ordinal);
            best.insertWithOverflow(entry);
        }
    }

    @Override
    public void setScorer(Scorable scorer) {
        this.scorer = scorer;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        ordinals = context.reader().getNumericDocValues(NameIndex.ORDINAL);
    }

    @Override
    public ScoreMode scoreMode() {
        return best == null ? ScoreMode.COMPLETE_NO_SCORES : ScoreMode.COMPLETE;
    }

    @SuppressWarnings("deprecation") // one thread is enough, and a collector manager would merge for nothing
    private static NameMatches run(IndexSearcher searcher, Query query, NameMatches collector) {
        try {
            searcher.search(query, collector);
            return collector;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
