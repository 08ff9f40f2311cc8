package org.proxenos.workbench.folder;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.proxenos.corpus.Account;
import org.proxenos.corpus.Rejected;
import org.proxenos.corpus.Removal;
import org.proxenos.corpus.Strand;
import org.proxenos.corpus.intake.Decompression;
import org.proxenos.corpus.intake.Sources;
import org.proxenos.corpus.source.Collected;
import org.proxenos.corpus.source.Mapping;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.Sink;

/**
 * A list of what is to be forgotten: an id or a handle a line, a table with a column {@code id}, or whatever an import
 * would take as word that something is gone (compliance files, notices of streams), which it then reads just as an import
 * does.
 *
 * @param messages ids of messages
 * @param accounts ids of accounts, or handles; what the list does not tell apart is among both
 * @param skipped records that ask for nothing to go
 */
public record ForgetList(Set<String> messages, Set<String> accounts, long skipped) {
    private static final Pattern CUT = Pattern.compile("\\d(?:\\.\\d+)?[eE]\\+?\\d+");

    /** Copies the ids. */
    public ForgetList {
        messages = Set.copyOf(messages);
        accounts = Set.copyOf(accounts);
    }

    /** All ids and handles. */
    public Set<String> ids() {
        Set<String> all = new LinkedHashSet<>(messages);
        all.addAll(accounts);
        return all;
    }

    /**
     * Reads a list.
     *
     * @param name how problems name it
     * @throws IllegalArgumentException when a line holds no id, with its number
     */
    public static ForgetList read(InputStream in, String name) throws IOException {
        byte[] whole = Decompression.open(in).readAllBytes();
        List<String> lines = lines(whole);
        List<String> header = lines.isEmpty() ? List.of() : cells(lines.get(0).toLowerCase(Locale.ROOT));
        boolean isJson = lines.stream()
                .filter(line -> !line.isEmpty())
                .findFirst()
                .map(line -> line.startsWith("{") || line.startsWith("["))
                .orElse(false);
        if (isJson || (header.contains("id") && header.contains("action"))) {
            Said said = new Said(name);
            Sources.read(new ByteArrayInputStream(whole), new Origin(name, Strand.ACCOUNTS, Mapping.NONE), null, said);
            return new ForgetList(said.messages, said.accounts, said.skipped);
        }
        return plain(lines, Math.max(header.indexOf("id"), 0), header.contains("id") ? 1 : 0, name);
    }

    private static List<String> lines(byte[] whole) {
        return new BufferedReader(new InputStreamReader(new ByteArrayInputStream(whole), StandardCharsets.UTF_8))
                .lines()
                .map(line -> line.replace("\uFEFF", "").strip())
                .toList();
    }

    private static ForgetList plain(List<String> lines, int column, int from, String name) {
        Set<String> ids = new LinkedHashSet<>();
        for (int i = from; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty()) {
                List<String> cells = cells(lines.get(i));
                String id = column < cells.size() ? cells.get(column) : "";
                check(id, name, i + 1);
                ids.add(id);
            }
        }
        return new ForgetList(ids, ids, 0);
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("[,;\t]", -1))
                .map(cell -> cell.strip().replaceAll("^\"|\"$", ""))
                .toList();
    }

    private static void check(String id, String name, long line) {
        if (id.isEmpty() || CUT.matcher(id).matches()) {
            throw new IllegalArgumentException("%s:%d: '%s' is no id%s"
                    .formatted(name, line, id, id.isEmpty() ? "" : "; a spreadsheet has cut it"));
        }
    }

    /** What an export says is gone; whatever else it holds is passed over. */
    private static final class Said implements Sink {
        private final Set<String> messages = new LinkedHashSet<>();
        private final Set<String> accounts = new LinkedHashSet<>();
        private final String name;
        private long skipped;

        Said(String name) {
            this.name = name;
        }

        @Override
        public void removed(Removal removal) {
            if (removal.kind() != Removal.Kind.ACCOUNT) {
                messages.add(removal.id());
            }
            if (removal.kind() != Removal.Kind.MESSAGE) {
                accounts.add(removal.id());
            }
        }

        @Override
        public void collected(Collected post) {
            skipped++;
        }

        @Override
        public void seenThrough(Collected post) {}

        @Override
        public void account(Account account) {}

        @Override
        public void rejected(Rejected record) {
            throw new IllegalArgumentException(record.message());
        }

        @Override
        public void missing(String field, long row) {
            if (field.equals("id")) {
                throw new IllegalArgumentException(
                        "%s, record %d: there is no id, or a spreadsheet has cut it".formatted(name, row));
            }
        }

        @Override
        public void other(String kind) {
            skipped++;
        }
    }
}
