package org.proxenos.study.describe;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.proxenos.inference.frame.Frame;
import org.proxenos.study.result.Table;
import org.proxenos.study.result.Table.Cell;

/**
 * T02: whose messages they are. Private accounts are not told apart, whether or not they are listed: a row for each private
 * role, and one for everybody who is not listed, since they are treated as citizens.
 */
final class AccountsTable {
    private static final String NOT_LISTED = "not listed";
    private static final String NOT_NAMED = "not named";

    private static final String ACCOUNTS = """
            WITH said AS (
              SELECT m.strand, CASE WHEN %s THEN m.account_id END AS account_id, CASE WHEN r.listed THEN r.role END AS role,
                m.kind, m.published_at, l.language, m.kind IN ('post', 'quote') AS is_original, n.reposts, n.replies
              FROM messages m
              LEFT JOIN account_roles r ON r.account_id = m.account_id
              LEFT JOIN latest_reactions n ON n.message_id = m.message_id
              LEFT JOIN message_languages l ON l.message_id = m.message_id
              WHERE NOT m.seen_through
            ),
            sums AS (
              SELECT strand, account_id, role, count(*) FILTER (WHERE kind <> 'repost') AS messages,
                count(*) FILTER (WHERE is_original) AS originals, count(*) FILTER (WHERE kind = 'repost') AS reposts_made,
                sum(replies) FILTER (WHERE is_original) AS replies_got, median(reposts) FILTER (WHERE is_original) AS median_reposts,
                strftime(min(published_at), '%%Y-%%m-%%d') AS first_day, strftime(max(published_at), '%%Y-%%m-%%d') AS last_day,
                string_agg(DISTINCT language, ' ' ORDER BY language) AS languages
              FROM said GROUP BY strand, account_id, role
            )
            SELECT s.*, COALESCE(r.handle, s.account_id) AS account, r.country, r.party, r.followers
            FROM sums s LEFT JOIN account_roles r ON r.account_id = s.account_id
            ORDER BY %s, s.account_id IS NULL, %s, s.originals DESC, account, s.account_id""";

    private static final String NUMBERS = """
            SELECT
              (SELECT count(*) FROM account_roles WHERE NOT listed) AS not_listed,
              (SELECT count(*) FROM messages WHERE account_id IS NULL AND NOT seen_through) AS of_nobody,
              (SELECT count(*) FROM messages m JOIN message_languages l ON l.message_id = m.message_id
               WHERE l.language_by = 'language' AND NOT m.seen_through) AS identified,
              (SELECT count(DISTINCT lower(handle)) FROM actors a
               WHERE a.account_id IS NULL OR a.account_id NOT IN (
                 SELECT account_id FROM messages WHERE account_id IS NOT NULL AND NOT seen_through)) AS silent""";

    private final Material material;
    private final Frame accounts;

    private AccountsTable(Material material) {
        this.material = material;
        this.accounts = material.engine()
                .query(ACCOUNTS.formatted(
                        Material.isPublic("r"), Material.strandPlace("s.strand"), Material.rolePlace("s.role")));
    }

    /** Empty where there is no message. */
    static Optional<Table> of(Material material) {
        AccountsTable table = new AccountsTable(material);
        return table.accounts.rows() == 0 ? Optional.empty() : Optional.of(table.table());
    }

    private Table table() {
        TableDraft draft = new TableDraft("T02-accounts", "Whose messages they are")
                .words("strand", "account", "role", "country", "party")
                .numbers("messages", "originals", "reposts_made", "replies_got", "median_reposts", "followers")
                .words("first_day", "last_day", "languages");
        for (int i = 0; i < accounts.rows(); i++) {
            draft.row(row(i));
        }
        Frame numbers = material.engine().query(NUMBERS);
        return draft.note(sentence(
                        numbers, "not_listed", "account is", "accounts are", "not listed and treated as citizens."))
                .note(sentence(numbers, "of_nobody", "message has", "messages have", "no known author."))
                .note(sentence(
                        numbers, "silent", "listed account has", "listed accounts have", "no message in the corpus."))
                .note(sentence(
                        numbers,
                        "identified",
                        "message's language is",
                        "messages' languages are",
                        "identified by the coder 'language', since no platform says it."))
                .note("messages: without reposts made. replies got and median reposts: of originals, as last counted.")
                .table();
    }

    private static String sentence(Frame numbers, String column, String one, String more, String rest) {
        long n = (long) numbers.numbers(column)[0];
        return n == 0 ? "" : "%s %s %s".formatted(Numeral.count(n), n == 1 ? one : more, rest);
    }

    private List<Cell> row(int i) {
        return List.of(
                Cells.text(accounts.words("strand")[i]),
                Cells.text(who(i)),
                Cells.role(accounts.words("role")[i]),
                Cells.text(accounts.words("country")[i]),
                Cells.text(accounts.words("party")[i]),
                count(i, "messages", "NOT seen_through"),
                count(i, "originals", "is_original"),
                Cells.count(accounts.numbers("reposts_made")[i]),
                Cells.count(accounts.numbers("replies_got")[i]),
                Cells.number(accounts.numbers("median_reposts")[i]),
                Cells.count(accounts.numbers("followers")[i]),
                Cells.text(accounts.words("first_day")[i]),
                Cells.text(accounts.words("last_day")[i]),
                Cells.text(accounts.words("languages")[i]));
    }

    private String who(int i) {
        if (accounts.words("account_id")[i] != null) {
            return accounts.words("account")[i];
        }
        return accounts.words("role")[i] == null ? NOT_LISTED : NOT_NAMED;
    }

    private String whose(int i) {
        @Nullable String account = accounts.words("account_id")[i];
        @Nullable String role = accounts.words("role")[i];
        if (account != null) {
            return "account = " + StudyMessages.text(account);
        }
        return role == null ? "NOT listed" : "listed AND role = " + StudyMessages.text(role);
    }

    private Cell count(int i, String column, String scope) {
        long n = (long) accounts.numbers(column)[i];
        if (n == 0) {
            return Cells.count(0, null);
        }
        String strand = accounts.words("strand")[i];
        @Nullable String role = accounts.words("role")[i];
        String who = who(i).equals(NOT_NAMED) ? role + ", " + NOT_NAMED : who(i);
        return Cells.count(
                n,
                material.selections()
                        .add(
                                "accounts-%s-%s-%s".formatted(strand, who, column),
                                "%s, %s, %s".formatted(strand, who, column),
                                scope,
                                "strand = %s AND %s".formatted(StudyMessages.text(strand), whose(i))));
    }
}
