package org.proxenos.workbench.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.proxenos.corpus.Rejected;

/** Gathers rows until there are enough for a scorer. */
final class Batches implements TextTable.Taker {
    /** Rows that a scorer takes at once. */
    static final int SIZE = 512;

    private static final int SHOWN = 10;

    private final Scorer scorer;
    private final List<Rejected> first = new ArrayList<>();
    private List<TextTable.Text> batch = new ArrayList<>(SIZE);
    private long texts;
    private long rejected;

    Batches(Scorer scorer) {
        this.scorer = scorer;
    }

    @Override
    public void text(TextTable.Text text) {
        batch.add(text);
        texts++;
        if (batch.size() == SIZE) {
            handOver();
        }
    }

    @Override
    public void rejected(Rejected row) {
        rejected++;
        if (first.size() < SHOWN) {
            first.add(row);
        }
    }

    /** Hands over what is left. */
    Scored finish() {
        if (!batch.isEmpty()) {
            handOver();
        }
        return new Scored(texts, rejected, first);
    }

    private void handOver() {
        try {
            scorer.take(batch);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("nobody waits for more texts");
        }
        batch = new ArrayList<>(SIZE);
    }

    /** Takes a batch as soon as there is room. */
    interface Scorer {
        void take(List<TextTable.Text> rows) throws InterruptedException;
    }
}
