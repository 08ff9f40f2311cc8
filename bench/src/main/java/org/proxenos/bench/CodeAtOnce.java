package org.proxenos.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.proxenos.workbench.Program;
import org.proxenos.workbench.serve.coding.CodingLoad;

/** How fast a workbench saves the codes of twenty coders who are at it together. */
public final class CodeAtOnce {
    private CodeAtOnce() {}

    /** Lets them code for so long, and says how long a code took: {@code LAUNCHER SECONDS}. */
    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        if (args.length != 2) {
            throw new IllegalArgumentException("wanted: the path of ./proxenos, and for how many seconds to code");
        }
        Path folder = Files.createTempDirectory("proxenos-coders");
        try {
            Program program =
                    new Program(List.of(Path.of(args[0]).toAbsolutePath().toString()));
            System.out.println(CodingLoad.run(program, folder, Integer.parseInt(args[1])));
        } finally {
            Folders.delete(folder);
        }
    }
}
