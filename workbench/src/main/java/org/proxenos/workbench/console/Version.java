package org.proxenos.workbench.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.IVersionProvider;

/** The program's version, as the build wrote it into version.txt. */
public final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"proxenos " + program()};
    }

    /** Such as {@code 0.1.0}. */
    public static String program() {
        try (InputStream in = Version.class.getResourceAsStream("/org/proxenos/workbench/version.txt")) {
            return in == null ? "unknown" : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
