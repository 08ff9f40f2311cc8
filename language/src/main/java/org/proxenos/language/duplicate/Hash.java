package org.proxenos.language.duplicate;

/** Numbers that look drawn by chance and are not. */
final class Hash {
    /** The golden ratio as a fraction of 2^64, the step of SplitMix64. */
    static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private Hash() {}

    /** SplitMix64's finisher (Steele, Lea and Flood 2014): every bit of the result depends on every bit given. */
    static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
