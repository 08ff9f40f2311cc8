package org.proxenos.workbench.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.proxenos.coding.HandCodeReader;
import org.proxenos.coding.HandCodes;
import org.proxenos.corpus.intake.Decompression;

/** People's codes of a study, from the tables in its folder of codes. */
public final class HandCodeFiles {
    private HandCodeFiles() {}

    /** All of them, as one; a coder who codes a unit twice is kept once, whichever table it stands in. */
    public static HandCodes read(List<Path> files) throws IOException {
        HandCodeReader reader = new HandCodeReader();
        for (Path file : files) {
            try (InputStream in = Decompression.open(Files.newInputStream(file))) {
                reader.read(in, String.valueOf(file.getFileName()), HandCodes.Layout.LONG);
            }
        }
        return reader.codes();
    }
}
