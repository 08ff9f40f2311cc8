package org.proxenos.engine.duckdb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import org.proxenos.corpus.privacy.Pseudonyms;
import org.proxenos.engine.EngineException;
import org.proxenos.engine.OwnerOnly;

/** The file that holds a study's key: random, one line of hexadecimal digits, readable by its owner alone. */
final class PseudonymKey {
    private PseudonymKey() {}

    /**
     * The key in a file, which is made if it is not there.
     *
     * @throws IllegalArgumentException when the file holds no key
     */
    static byte[] read(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return parse(Files.readString(file, StandardCharsets.UTF_8).strip(), file);
        } catch (IOException e) {
            throw new EngineException("cannot keep the key of the pseudonyms in %s: %s".formatted(file, e), e);
        }
    }

    private static byte[] parse(String digits, Path file) {
        if (!digits.matches("[0-9a-fA-F]{%s}".formatted(2 * Pseudonyms.KEY_BYTES))) {
            throw new IllegalArgumentException(
                    "%s holds no key: %s hexadecimal digits are wanted; put back the file that was there, or delete it and"
                                    .formatted(file, 2 * Pseudonyms.KEY_BYTES)
                            + " make the corpus anew");
        }
        return HexFormat.of().parseHex(digits);
    }

    private static void make(Path file) throws IOException {
        byte[] key = new byte[Pseudonyms.KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Path whole =
                Files.createDirectories(file.toAbsolutePath().getParent()).resolve("." + file.getFileName() + ".tmp");
        Files.deleteIfExists(whole);
        try (SeekableByteChannel out = Files.newByteChannel(
                whole, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OwnerOnly.at(file))) {
            out.write(ByteBuffer.wrap((HexFormat.of().formatHex(key) + "\n").getBytes(StandardCharsets.US_ASCII)));
        }
        GuardedFolder.force(whole, StandardOpenOption.WRITE);
        try {
            Files.createLink(file, whole);
        } catch (FileAlreadyExistsException e) {
            // another command was faster; its key is the study's
        } catch (UnsupportedOperationException e) {
            Files.move(whole, file);
        } finally {
            Files.deleteIfExists(whole);
        }
    }
}
