package org.proxenos.language.duplicate;

/** Shares of what two sets have in common. */
final class Jaccard {
    private Jaccard() {}

    /**
     * Whether two sets share .9 or more of what is in either.
     *
     * @param a sorted, each number once
     * @param b likewise
     */
    static boolean isNear(long[] a, long[] b) {
        // shared / (a + b - shared) >= 9 / 10, without division
        int needed = (9 * (a.length + b.length) + 18) / 19;
        int spare = Math.min(a.length, b.length) - needed;
        int i = 0;
        int j = 0;
        int shared = 0;
        while (spare >= 0 && i < a.length && j < b.length) {
            if (a[i] == b[j]) {
                shared++;
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
            spare = shared + Math.min(a.length - i, b.length - j) - needed;
        }
        return shared >= needed;
    }
}
