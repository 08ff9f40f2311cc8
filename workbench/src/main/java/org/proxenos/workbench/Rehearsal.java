package org.proxenos.workbench;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.proxenos.workbench.console.Console;

/**
 * Runs short forms of the usual commands and shows nothing, so that the build can archive the classes which they load: a
 * later start then takes them from the archive.
 */
public final class Rehearsal {
    private Rehearsal() {}

    /** Rehearses; the arguments are not used. */
    public static void main(String... args) {
        play("", "--help");
        play("", "--version");
        play(
                "text\nA great day, but the traffic was NOT good!!! :)\n",
                "code",
                "-",
                "--text",
                "text",
                "--coder",
                "vader");
        play("unit,coder,value\n1,a,1\n1,b,2\n2,a,1\n2,b,1\n", "agree", "-", "--json");
        play("y,x\n1,2\n2,3\n4,4\n3,7\n9,8\n", "fit", "-", "y ~ x", "--family", "negbin");
    }

    private static void play(String input, String... args) {
        InputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Proxenos.run(new Console(in, nowhere, nowhere, false), args);
    }
}
