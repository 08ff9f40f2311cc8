package org.proxenos.coding.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.proxenos.coding.HandCode;
import org.proxenos.coding.HandCodes;
import org.proxenos.corpus.Rejected;

/** Reads codes in whatever form they come, told by the content; several files become one set of codes. */
public final class ExchangeReader {
    private static final int MOST_RAW = 2_000;

    private final List<HandCode> codes = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private final Set<List<String>> seen = new HashSet<>();

    /** Starts with no codes. */
    public ExchangeReader() {}

    /** Begins beside codes that are there already: what they say is not read again. */
    public ExchangeReader(List<HandCode> there) {
        there.forEach(this::isNew);
    }

    /** All that was read so far. */
    public HandCodes codes() {
        return new HandCodes(codes, rejected);
    }

    /**
     * Reads one file.
     *
     * @param path its name with the folder it lies in, from which some forms take unit, coder or variable
     * @param text its content
     * @return the form that it was in
     * @throws IllegalArgumentException where it is in none of the forms, or broken
     */
    public Exchange read(String path, String text) {
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        Exchange form = form(path, content);
        switch (form) {
            case INCEPTION -> add(path, Inception.read(path, content));
            case LABEL_STUDIO -> add(path, LabelStudio.read(path, content));
            case DOCCANO -> add(path, Doccano.read(path, content));
            case CATMA -> add(path, CatmaCollection.read(path, content));
            case DNA -> add(path, EventList.read(rows(path, content)));
            case LONG, R -> table(path, content, HandCodes.Layout.LONG);
            case WIDE -> table(path, content, HandCodes.Layout.WIDE);
            case RECAL -> add(path, ReCal.read(rows(path, content), variable(path)));
        }
        return form;
    }

    /**
     * Reads a table of somebody's own making.
     *
     * @param columns which of its columns hold whose answers to what
     * @param unit the column that names the units; empty: they are numbered
     * @throws IllegalArgumentException where it is no table or has no such column
     */
    public void read(String path, String text, List<CodeColumn> columns, String unit) {
        List<List<String>> rows = rows(path, text.startsWith("\uFEFF") ? text.substring(1) : text);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException(path + " is empty");
        }
        add(path, CodeColumn.read(path, rows, columns, unit));
    }

    private static Exchange form(String path, String content) {
        String start = content.stripLeading();
        if (start.startsWith("{") || start.startsWith("[")) {
            return json(path, content);
        }
        if (start.startsWith("<")) {
            if (start.contains("catma")) {
                return Exchange.CATMA;
            }
            throw new IllegalArgumentException(
                    path + " is XML, but no annotation collection of CATMA (TEI-XML); export it so from CATMA");
        }
        return table(path, content);
    }

    private static Exchange table(String path, String content) {
        List<List<String>> rows = rows(path, content);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException(path + " is empty");
        }
        List<String> names = rows.get(0).stream()
                .map(h -> h.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (EventList.isOne(rows.get(0))) {
            return Exchange.DNA;
        }
        if (names.containsAll(List.of("unit", "coder", "value"))) {
            return Exchange.LONG;
        }
        boolean numbers = rows.stream()
                .flatMap(List::stream)
                .allMatch(cell -> cell.strip().matches("-?[0-9]+"));
        return numbers ? Exchange.RECAL : Exchange.WIDE;
    }

    private static Exchange json(String path, String content) {
        if (content.contains("\"%FEATURE_STRUCTURES\"")) {
            return Exchange.INCEPTION;
        }
        if (content.contains("\"annotations\"") && content.contains("\"result\"")) {
            return Exchange.LABEL_STUDIO;
        }
        if (content.contains("\"label\"") || content.contains("\"labels\"")) {
            return Exchange.DOCCANO;
        }
        throw new IllegalArgumentException(path
                + " is JSON in none of the known forms: INCEpTION's UIMA CAS JSON, Label Studio's JSON,"
                + " doccano's JSONL");
    }

    private void table(String path, String content, HandCodes.Layout layout) {
        try {
            HandCodes read =
                    HandCodes.read(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), path, layout);
            rejected.addAll(read.rejected());
            add(path, read.given().stream().map(c -> named(c, path)).toList());
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** A table without variables is named after what it is about. */
    private static HandCode named(HandCode code, String path) {
        if (!code.variable().equals(HandCodes.ONLY_VARIABLE)) {
            return code;
        }
        return HandCode.of(code.unit(), code.target(), variable(path), code.coder(), code.value());
    }

    private static String variable(String path) {
        return FileNames.name(FileNames.stem(path).replaceFirst("\\.(recal|csv)$", ""));
    }

    private void add(String path, List<HandCode> read) {
        for (int i = 0; i < read.size(); i++) {
            HandCode code = read.get(i);
            Optional<String> trouble = trouble(code);
            if (trouble.isPresent()) {
                String raw = code.toString();
                rejected.add(new Rejected(
                        path,
                        i + 1L,
                        "code",
                        trouble.get(),
                        raw.length() > MOST_RAW ? raw.substring(0, MOST_RAW) : raw));
            } else {
                codes.add(code);
            }
        }
    }

    private Optional<String> trouble(HandCode code) {
        if (code.unit().isBlank() || code.variable().isBlank() || code.coder().isBlank()) {
            return Optional.of("no unit, variable or coder");
        }
        if (code.value().isEmpty()) {
            return Optional.of("no value");
        }
        return isNew(code) ? Optional.empty() : Optional.of("the same coder coded this unit before");
    }

    private boolean isNew(HandCode code) {
        return seen.add(
                List.of(code.unit(), String.valueOf(code.target()), code.variable(), code.coder(), code.round()));
    }

    private static List<List<String>> rows(String path, String content) {
        String first = content.lines().findFirst().orElse("");
        char separator = ',';
        for (char candidate : new char[] {';', '\t'}) {
            separator = count(first, candidate) > count(first, separator) ? candidate : separator;
        }
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(content)) {
            return records.stream().map(CsvRecord::getFields).toList();
        } catch (CsvParseException broken) {
            throw new IllegalArgumentException(path + " cannot be read as a table: " + broken.getMessage(), broken);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static long count(String line, char separator) {
        return line.chars().filter(c -> c == separator).count();
    }
}
