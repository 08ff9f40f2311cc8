package org.proxenos.corpus.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Strand;
import org.proxenos.corpus.source.Mapping;
import org.proxenos.corpus.source.Origin;

/**
 * An invented export with the oddities of its format: a file in {@code samples/<format>/} of the test resources.
 *
 * <p>Whoever puts a file there has it cut, damaged and blown up by {@link EveryReaderTest}.
 */
final class Sample {
    private final String format;
    private final String file;
    private final byte[] bytes;

    private Sample(String format, String file, byte[] bytes) {
        this.format = format;
        this.file = file;
        this.bytes = bytes;
    }

    /** Every sample there is, by format and name. */
    static Stream<Sample> all() {
        return list(folder())
                .flatMap(format -> list(format).map(file -> read(String.valueOf(format.getFileName()), file)));
    }

    /** What is read of a sample, named {@code <format>/<file>}, format detected. */
    static Tally tallyOf(String name) {
        int slash = name.indexOf('/');
        try {
            return read(name.substring(0, slash), folder().resolve(name)).tally(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name of its folder, which is the format it must be taken for. */
    String format() {
        return format;
    }

    /** What it holds; not to be changed. */
    byte[] bytes() {
        return bytes;
    }

    /** Reads it, as what it is or as another format. */
    Tally tally(@Nullable String format) throws IOException {
        return tally(bytes, file, format);
    }

    /** Reads bytes as a file of that name. */
    static Tally tally(byte[] bytes, String file, @Nullable String format) throws IOException {
        return Tally.of(new ByteArrayInputStream(bytes), new Origin(file, Strand.ACCOUNTS, Mapping.NONE), format);
    }

    @Override
    public String toString() {
        return format + "/" + file;
    }

    private static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(Sample.class.getResource("/org/proxenos/corpus/samples"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            List<Path> sorted = inside.sorted().toList();
            return sorted.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sample read(String format, Path file) {
        try {
            return new Sample(format, String.valueOf(file.getFileName()), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
