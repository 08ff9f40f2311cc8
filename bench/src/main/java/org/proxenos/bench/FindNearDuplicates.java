package org.proxenos.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.proxenos.bench.text.InventedTexts;
import org.proxenos.language.duplicate.NearDuplicates;

/**
 * Seconds of the processor and heap for the near duplicates of as many invented texts as the argument says (default 100,000): of ten, one
 * is an equal copy of an earlier one, one a copy with another last word, and one a slogan that many share with other words
 * behind it.
 */
public final class FindNearDuplicates {
    private static final int USUAL = 100_000;
    private static final int BLOCK = 1 << 16;
    private static final long SEED = 20170601;
    private static final String SLOGAN =
            "we are still in and we will keep our word to the people of this city, whatever"
                    + " the government decides about the agreement: ";

    private FindNearDuplicates() {}

    /** Prints one line. */
    public static void main(String[] arguments) {
        int texts = arguments.length == 0 ? USUAL : Integer.parseInt(arguments[0]);
        NearDuplicates duplicates = new NearDuplicates(1);
        long nanos = 0;
        for (int from = 0; from < texts; from += BLOCK) {
            List<String> block = block(from, Math.min(BLOCK, texts - from));
            long begun = processor();
            block.forEach(duplicates::add);
            nanos += processor() - begun;
        }
        long begun = processor();
        int[] firsts = duplicates.firsts();
        nanos += processor() - begun;
        long found = Arrays.stream(firsts).filter(first -> first >= 0).count();
        System.out.printf(
                Locale.ROOT,
                "%,d texts: %.2f s of the processor, %,d in clusters, peak of the heap %,d MB%n",
                texts,
                nanos / 1e9,
                found,
                peak() >> 20);
    }

    private static List<String> block(int from, int size) {
        SplittableRandom random = new SplittableRandom(SEED + from);
        List<String> block = InventedTexts.of(size, SEED + from);
        for (int i = 1; i < size; i++) {
            String earlier = block.get(random.nextInt(i));
            switch (random.nextInt(10)) {
                case 0 -> block.set(i, earlier);
                case 1 -> block.set(i, earlier + " w" + i);
                case 2 -> block.set(i, SLOGAN + block.get(i));
                default -> {}
            }
        }
        return block;
    }

    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** The most that the heap held at once, garbage included. */
    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
