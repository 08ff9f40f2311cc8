package org.proxenos.corpus.source.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.proxenos.corpus.source.Head;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.Sink;
import org.proxenos.corpus.source.Source;

/** The table, or the same as JSON objects, that a particular tool writes. */
public final class PresetSource implements Source {
    /** Tools whose tables are told by their columns, the more particular first. */
    private static final List<String> FORMATS = List.of(
            "rtweet",
            "twitwi-x",
            "4cat-x-zeeschuimer",
            "4cat-x-api",
            "dmi-tcat",
            "youtube-data-tools",
            "crowdtangle-facebook",
            "crowdtangle-instagram",
            "minet-facebook",
            "media-cloud",
            "4cat");

    private final Preset preset;

    private PresetSource(Preset preset) {
        this.preset = preset;
    }

    /** A reader for each tool, in display order. */
    public static Stream<Source> all() {
        return FORMATS.stream().map(format -> new PresetSource(Preset.of(format)));
    }

    @Override
    public String format() {
        return preset.format();
    }

    @Override
    public double confidence(Head head) {
        boolean may = preset.toldBy().stream().allMatch(head.text()::contains);
        return may && Records.header(head).containsAll(preset.toldBy()) ? preset.sure() : 0;
    }

    @Override
    public void read(InputStream in, Origin origin, Sink sink) throws IOException {
        Records.read(
                in, origin, sink, (header, row) -> new TableRow(Layout.of(preset, header, origin), row, sink)::read);
    }
}
