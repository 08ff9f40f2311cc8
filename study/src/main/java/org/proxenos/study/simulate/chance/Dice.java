package org.proxenos.study.simulate.chance;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * A stream of chance: SplitMix64 (Steele, Lea and Flood 2014), the same on every machine and in every version of Java.
 *
 * <p>Each purpose has a stream of its own, so that drawing more of one thing leaves all others as they were.
 */
public final class Dice implements UniformRandomProvider {
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private long state;
    private final ZigguratSampler.NormalizedGaussian gaussian = ZigguratSampler.NormalizedGaussian.of(this);

    private Dice(long state) {
        this.state = state;
    }

    /** The stream that begins with this state. */
    static Dice from(long state) {
        return new Dice(state);
    }

    /** The stream of a purpose. */
    public static Dice of(long seed, String purpose) {
        return of(seed, purpose, 0);
    }

    /** The stream of a purpose and a thing that it concerns. */
    public static Dice of(long seed, String purpose, long number) {
        long state = mix(seed + GOLDEN);
        for (int i = 0; i < purpose.length(); i++) {
            state = mix(state + GOLDEN * (purpose.charAt(i) + 1));
        }
        return new Dice(mix(state + GOLDEN * (number + 1)));
    }

    @Override
    public long nextLong() {
        state += GOLDEN;
        return mix(state);
    }

    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
        return b ^ (b >>> 31);
    }

    /** True with that probability. */
    public boolean chance(double probability) {
        return nextDouble() < probability;
    }

    /** One of these, each as likely as the other. */
    public <T> T one(List<T> things) {
        return things.get(nextInt(things.size()));
    }

    /** A number between two, both included. */
    public int between(int low, int high) {
        return low + nextInt(high - low + 1);
    }

    /** A draw of the standard normal distribution. */
    public double gaussian() {
        return gaussian.sample();
    }

    /** A draw of the gamma distribution with mean 1 and variance 1 / shape. */
    public double frailty(double shape) {
        return AhrensDieterMarsagliaTsangGammaSampler.of(this, shape, 1 / shape).sample();
    }

    /** A draw of the Poisson distribution. */
    public int poisson(double mean) {
        return mean <= 0 ? 0 : PoissonSampler.of(this, Math.min(mean, 1e9)).sample();
    }

    /** A draw of the exponential distribution. */
    public double exponential(double mean) {
        return -mean * Math.log1p(-nextDouble());
    }
}
