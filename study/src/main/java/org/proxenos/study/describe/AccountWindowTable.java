package org.proxenos.study.describe;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.proxenos.inference.frame.Frame;
import org.proxenos.outcomes.Outcome;
import org.proxenos.outcomes.Parameters;
import org.proxenos.study.plan.Window;
import org.proxenos.study.result.Table;
import org.proxenos.study.result.Table.Cell;

/** T06b: how popular, discussed and passed on a public account's posts were in each window (Bonson and Ratkai). */
final class AccountWindowTable {
    private static final List<String> SHARES = List.of("p1", "c1", "v1");
    private static final List<String> MEASURES = List.of("p1", "p2", "p3", "c1", "c2", "c3", "v1", "v2", "v3", "e");
    /** Where a study names no windows: all that a calendar of four digits holds. */
    private static final Window ALWAYS =
            new Window(StudyMessages.ALL, Instant.parse("0001-01-01T00:00:00Z"), Instant.parse("9999-12-31T00:00:00Z"));

    private final Material material;
    private final List<Window> windows;
    private final Frame found;

    private AccountWindowTable(Material material) {
        this.material = material;
        List<Window> named = material.study().windows();
        this.windows = named.isEmpty() ? List.of(ALWAYS) : named;
        Parameters parameters = Parameters.NONE;
        for (Window w : windows) {
            parameters = parameters.withWindow(w.name(), w.from(), w.until());
        }
        this.found = material.engine().query("""
                SELECT w.*, COALESCE(r.handle, w.account_id) AS account, r.role
                FROM (%s) AS w JOIN account_roles r ON r.account_id = w.account_id
                WHERE %s
                ORDER BY %s, %s, account, w.account_id, %s""".formatted(
                        Outcome.ACCOUNT_WINDOW.sql(parameters),
                        Material.isPublic("r"),
                        Material.strandPlace("w.strand"),
                        Material.rolePlace("r.role"),
                        material.windowPlace("w.window_name")));
    }

    /** Empty where no public account posted in a window. */
    static Optional<Table> of(Material material) {
        AccountWindowTable table = new AccountWindowTable(material);
        return table.found.rows() == 0 ? Optional.empty() : Optional.of(table.table());
    }

    private Table table() {
        TableDraft draft = new TableDraft("T06b-account-window", "Reactions to public accounts, by window")
                .words("strand", "account", "role", "time_window")
                .numbers("posts", "followers");
        draft.numbers(MEASURES.toArray(String[]::new));
        for (int i = 0; i < found.rows(); i++) {
            draft.row(row(i));
        }
        return draft.note(
                        "After Bonson and Ratkai (2013). p likes, c replies, v reposts and quotes: 1 the share of posts with"
                                + " at least one, 2 per post, 3 per post and 1,000 followers as last counted; e = p3 + c3 + v3.")
                .note(
                        "Listed accounts with a public role alone; a post whose count is not known is left out of that count.")
                .table();
    }

    private List<Cell> row(int i) {
        List<Cell> cells = new ArrayList<>(List.of(
                Cells.text(found.words("strand")[i]),
                Cells.text(found.words("account")[i]),
                Cells.role(found.words("role")[i]),
                Cells.text(found.words("window_name")[i]),
                posts(i),
                Cells.count(found.numbers("followers")[i])));
        for (String measure : MEASURES) {
            double value = found.numbers(measure)[i];
            cells.add(SHARES.contains(measure) ? Cells.share(value) : Cells.number(value));
        }
        return cells;
    }

    private Cell posts(int i) {
        String strand = found.words("strand")[i];
        String name = found.words("window_name")[i];
        String account = found.words("account")[i];
        Window window =
                windows.stream().filter(w -> w.name().equals(name)).findFirst().orElseThrow();
        String condition = "strand = %s AND account = %s AND published_at >= %s AND published_at < %s"
                .formatted(
                        StudyMessages.text(strand),
                        StudyMessages.text(found.words("account_id")[i]),
                        StudyMessages.time(window.from()),
                        StudyMessages.time(window.until()));
        String label = "%s, %s, %s".formatted(strand, account, name);
        return Cells.count(
                (long) found.numbers("posts")[i],
                material.selections().add("window-" + label, label, "is_original AND listed", condition));
    }
}
