package org.proxenos.workbench.folder;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.proxenos.coding.HandCode;
import org.proxenos.coding.HandCodes;
import org.proxenos.coding.exchange.CodeColumn;
import org.proxenos.coding.exchange.Coded;
import org.proxenos.coding.exchange.Exchange;
import org.proxenos.coding.exchange.ExchangeReader;
import org.proxenos.corpus.Rejected;
import org.proxenos.corpus.intake.Decompression;
import org.proxenos.corpus.intake.NotText;
import org.proxenos.corpus.source.Decoding;
import org.proxenos.engine.duckdb.DuckDbEngine;
import org.proxenos.study.describe.MessageReader;
import org.proxenos.workbench.file.WholeFile;
import org.proxenos.workbench.file.WholeFolder;

/**
 * People's codes of a study on their way to and from other programs.
 *
 * @param study whose codes they are
 */
public record CodeExchange(StudyFolder study) {
    /** Beside the codes in what programs export: texts, keys, scripts, interfaces, machines' starting points. */
    private static final String BESIDE =
            "(?i).*(\\.(txt|r|zip|ser)|labelling-interface\\.xml|TypeSystem\\.xml|INITIAL_CAS\\.json|\\.ds_store)";

    private static final int FIRST_BYTES = 4096;

    /**
     * What became of an import.
     *
     * @param written the table in the study's folder of codes
     * @param files how many codes each file gave, and in which form
     * @param rejected what could not be used
     */
    public record Taken(Path written, List<TakenFile> files, List<Rejected> rejected) {
        /** Copies the lists. */
        public Taken {
            files = List.copyOf(files);
            rejected = List.copyOf(rejected);
        }
    }

    /**
     * A file that was read.
     *
     * @param name with the folder it lies in
     * @param form that it was in
     * @param codes that it gave, a count
     */
    public record TakenFile(String name, Exchange form, int codes) {}

    /** Writes all codes in a form into a new folder, and returns the names of the files. */
    public List<String> write(Exchange form, Path out) throws IOException {
        HandCodes codes = PeoplesCodes.all(study);
        if (codes.given().isEmpty()) {
            throw new IllegalArgumentException(
                    "no codes by people in '%s' or given in the workbench; there is nothing to export"
                            .formatted(study.codes()));
        }
        Map<String, String> files = form.write(new Coded(codes.given(), texts(codes), study.codebook()));
        WholeFolder.write(out, files);
        return List.copyOf(files.keySet());
    }

    private Map<String, String> texts(HandCodes codes) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (Files.isDirectory(study.corpus())) {
            try (DuckDbEngine engine = DuckDbEngine.open(study.corpus(), study.codes())) {
                List<String> units =
                        codes.given().stream().map(HandCode::unit).distinct().toList();
                new MessageReader(engine, study.study().showCitizens())
                        .read(units)
                        .forEach(view -> texts.put(view.messageId(), view.text() == null ? "" : view.text()));
            }
        }
        return texts;
    }

    /**
     * Reads files, or all files of folders, and writes what they hold as one table into the study's folder of codes.
     *
     * @param name of the table
     * @param columns which columns of a table of one's own hold codes; empty: the files are in a known form
     * @param unit the column that names the units of such a table; empty: they are numbered
     */
    public Taken take(List<Path> sources, String name, List<CodeColumn> columns, String unit) throws IOException {
        Path target = study.codes().resolve(name + ".csv");
        if (Files.exists(target)) {
            throw new IllegalArgumentException(
                    "'%s' is there already; give these codes another name with --name".formatted(target));
        }
        ExchangeReader reader = new ExchangeReader(PeoplesCodes.all(study).given());
        List<TakenFile> files = new ArrayList<>();
        for (Path source : sources) {
            for (Path file : files(source)) {
                int before = reader.codes().given().size();
                Exchange form = Exchange.WIDE;
                if (columns.isEmpty()) {
                    form = reader.read(named(file), text(file));
                } else {
                    reader.read(named(file), text(file), columns, unit);
                }
                files.add(
                        new TakenFile(named(file), form, reader.codes().given().size() - before));
            }
        }
        return new Taken(written(target, reader.codes()), files, reader.codes().rejected());
    }

    private Path written(Path target, HandCodes read) throws IOException {
        if (read.given().isEmpty()) {
            throw new IllegalArgumentException("no code could be read from these files"
                    + read.rejected().stream()
                            .findFirst()
                            .map(r -> "; first trouble: " + r.message())
                            .orElse(""));
        }
        Map<String, String> table = Exchange.LONG.write(new Coded(read.given(), Map.of(), study.codebook()));
        WholeFile.write(target, String.join("", table.values()));
        return target;
    }

    private static List<Path> files(Path source) throws IOException {
        if (!Files.exists(source)) {
            throw new IllegalArgumentException("there is no file '%s'".formatted(source));
        }
        if (!Files.isDirectory(source)) {
            return List.of(source);
        }
        try (Stream<Path> inside = Files.walk(source)) {
            return inside.filter(Files::isRegularFile)
                    .filter(f -> !f.getFileName().toString().matches(BESIDE))
                    .sorted()
                    .toList();
        }
    }

    /** The file with the folder that it lies in. */
    private static String named(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        int names = whole.getNameCount();
        return whole.subpath(Math.max(0, names - 3), names)
                .toString()
                .replace('\\', '/')
                .replaceFirst("\\.(gz|zst)$", "");
    }

    private static String text(Path file) throws IOException {
        try (BufferedInputStream in = new BufferedInputStream(Decompression.open(Files.newInputStream(file)));
                Reader reader = Decoding.open(asText(in, file), null)) {
            StringWriter text = new StringWriter();
            reader.transferTo(text);
            return text.toString();
        }
    }

    /** Refuses pictures, archives and the like by what they are. */
    private static InputStream asText(BufferedInputStream in, Path file) throws IOException {
        in.mark(FIRST_BYTES);
        byte[] first = in.readNBytes(FIRST_BYTES);
        in.reset();
        boolean wide = first.length > 1 && (first[0] & first[1] & 0xFE) == 0xFE;
        String what = NotText.find(first, wide);
        if (what != null) {
            throw new IllegalArgumentException("%s is %s".formatted(file, what));
        }
        return in;
    }
}
