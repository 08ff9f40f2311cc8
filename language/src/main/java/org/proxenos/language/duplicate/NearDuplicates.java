package org.proxenos.language.duplicate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds near duplicates: texts whose sets of word triples ({@link Shingles}) have a Jaccard similarity of .9 or more, and
 * texts that are linked by such pairs.
 *
 * <p>Candidates come from MinHash signatures cut into bands (Broder 1997; Indyk and Motwani 1998); each is verified exactly, so no pair below .9 links two texts. Of pairs at .9 one in 7,600 is
 * missed, of closer ones fewer; texts that the same boilerplate fills into one bucket by the hundred are each compared
 * with the latest of them only. Equal texts always come together. The same seed gives the same clusters.
 */
public final class NearDuplicates {
    private static final int BANDS = 10;
    private static final int ROWS = 5;

    /** A set of fewer triples has no other one at .9: with 9 and 10, nine of ten can be shared. */
    private static final int FEWEST_SHINGLES = 9;

    /** Members of a bucket that a text is held against at most, and of these, those that are no near duplicates. */
    private static final int MOST_MEMBERS = 128;

    private static final int MOST_MISSES = 32;

    private static final int NO_WORDS = -1;

    private final Shingles shingles = new Shingles();
    private final long[] salts;
    private final List<long[]> sets = new ArrayList<>();
    private final Buckets equal = new Buckets();
    private int[] firstOfSet = new int[64];
    private int[] setOfText = new int[64];
    private int texts;

    /** No texts yet; {@code seed} draws the hash functions. */
    public NearDuplicates(long seed) {
        salts = new long[BANDS * ROWS];
        long state = seed;
        for (int i = 0; i < salts.length; i++) {
            state += Hash.GOLDEN;
            salts[i] = Hash.mix(state);
        }
    }

    /** Adds the next text. */
    public void add(String text) {
        long[] set = shingles.of(text);
        if (texts == setOfText.length) {
            setOfText = Arrays.copyOf(setOfText, 2 * texts);
        }
        setOfText[texts] = set.length == 0 ? NO_WORDS : place(set);
        texts++;
    }

    /**
     * For each text, in the order in which they were added, the number of the first one of its cluster, counted from 0; -1
     * for a text that has no near duplicate.
     */
    public int[] firsts() {
        Forest forest = new Forest(sets.size());
        for (int band = 0; band < BANDS; band++) {
            link(band, forest);
        }
        int[] firsts = new int[texts];
        int[] members = new int[sets.size()];
        for (int i = 0; i < texts; i++) {
            if (setOfText[i] != NO_WORDS) {
                members[forest.root(setOfText[i])]++;
            }
        }
        for (int i = 0; i < texts; i++) {
            int root = setOfText[i] == NO_WORDS ? NO_WORDS : forest.root(setOfText[i]);
            firsts[i] = root == NO_WORDS || members[root] == 1 ? -1 : firstOfSet[root];
        }
        return firsts;
    }

    /** The place of an equal set, or a new one. */
    private int place(long[] set) {
        long key = Arrays.hashCode(set) * Hash.GOLDEN + set[0];
        for (int i = equal.first(key); i >= 0; i = equal.next(i)) {
            if (Arrays.equals(sets.get(i), set)) {
                return i;
            }
        }
        int place = sets.size();
        sets.add(set);
        equal.add(key);
        if (place == firstOfSet.length) {
            firstOfSet = Arrays.copyOf(firstOfSet, 2 * place);
        }
        firstOfSet[place] = texts;
        return place;
    }

    private void link(int band, Forest forest) {
        Buckets buckets = new Buckets();
        int[] places = new int[sets.size()];
        for (int place = 0; place < sets.size(); place++) {
            long[] set = sets.get(place);
            if (set.length >= FEWEST_SHINGLES) {
                long key = key(set, band);
                link(place, buckets.first(key), buckets, places, forest);
                places[buckets.add(key)] = place;
            }
        }
    }

    private void link(int place, int first, Buckets buckets, int[] places, Forest forest) {
        int misses = 0;
        int members = 0;
        for (int i = first; i >= 0 && members < MOST_MEMBERS && misses < MOST_MISSES; i = buckets.next(i)) {
            members++;
            if (forest.root(places[i]) != forest.root(place)) {
                boolean near = Jaccard.isNear(sets.get(place), sets.get(places[i]));
                if (near) {
                    forest.join(place, places[i]);
                }
                misses += near ? 0 : 1;
            }
        }
    }

    /** The smallest hash of the set by each of the band's functions, in one number. */
    private long key(long[] set, int band) {
        long key = band;
        for (int row = band * ROWS; row < (band + 1) * ROWS; row++) {
            long least = Long.MAX_VALUE;
            for (long shingle : set) {
                least = Math.min(least, Hash.mix(shingle ^ salts[row]));
            }
            key = Hash.mix(key * Hash.GOLDEN + least);
        }
        return key;
    }
}
