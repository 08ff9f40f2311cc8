package org.proxenos.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.proxenos.workbench.Program;
import org.proxenos.workbench.serve.coding.CodingKills;

/** A workbench that dies by the hardest of signals at random moments while somebody codes: no code is lost, and none there twice. */
public final class KilledCoding {
    private KilledCoding() {}

    /** Kills it so often: {@code LAUNCHER KILLS SEED}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length != 3) {
            throw new IllegalArgumentException("wanted: the path of ./proxenos, how often to kill it, and a seed");
        }
        Path folder = Files.createTempDirectory("proxenos-coding-kills");
        try {
            Program program =
                    new Program(List.of(Path.of(args[0]).toAbsolutePath().toString()));
            System.out.println(CodingKills.run(program, folder, Integer.parseInt(args[1]), Long.parseLong(args[2])));
        } finally {
            Folders.delete(folder);
        }
    }
}
