package org.proxenos.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;

/**
 * Style or script that the page carries inside.
 *
 * @param text its content
 */
public record Asset(String text) {
    /** The assets of these names beside this class, as one. */
    public static Asset of(String... names) {
        return new Asset(Arrays.stream(names).map(Asset::read).collect(Collectors.joining("\n")));
    }

    private static String read(String name) {
        try (InputStream in = Asset.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no asset %s in the program".formatted(name));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its content as a server sends it, UTF-8. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What a content security policy names it by, so that no other script runs in the page. */
    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes());
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
