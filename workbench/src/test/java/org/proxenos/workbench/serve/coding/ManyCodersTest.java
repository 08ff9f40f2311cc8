package org.proxenos.workbench.serve.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxenos.workbench.Child;
import org.proxenos.workbench.Program;

/** The short version of what {@code CodeAtOnce} and {@code KilledCoding} of the benchmarks do for long. */
final class ManyCodersTest {
    private static final Program PROGRAM = new Program(Child.program());
    private static final int CODERS = 20;

    /** Milliseconds at the 95th percentile; alone on a machine it is a tenth of that, but this shares its with a build. */
    private static final double LIMIT = 1_000;

    @TempDir
    private Path folder;

    @Test
    void savingACodeIsQuickForTwentyCodersAtOnce() throws Exception {
        CodingLoad load = CodingLoad.run(PROGRAM, folder, 5);
        assertThat(load.within(.95)).as(load.toString()).isLessThan(LIMIT);
        assertThat(load.stored()).isEqualTo(load.saved().size());
        assertThat(load.coders()).isEqualTo(CODERS);
    }

    @Test
    void whatAKilledServerAcknowledgedIsThereAndNothingTwice() throws Exception {
        assertThat(CodingKills.run(PROGRAM, folder, 2, 11)).startsWith("killed 2 times: ");
    }
}
