package org.proxenos.engine;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.source.Origin;

/**
 * An export to read.
 *
 * @param path where it is; gzip and zstd are recognised by content
 * @param origin its name, strand and column mapping
 * @param format the format named by the user; null: detected from content
 */
public record SourceFile(Path path, Origin origin, @Nullable String format) {}
