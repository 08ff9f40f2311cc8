package org.proxenos.engine.duckdb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Account;
import org.proxenos.corpus.Actor;
import org.proxenos.corpus.Document;
import org.proxenos.corpus.Link;
import org.proxenos.corpus.Message;
import org.proxenos.corpus.Reactions;
import org.proxenos.corpus.Rejected;
import org.proxenos.corpus.Removal;
import org.proxenos.corpus.privacy.PublicNames;
import org.proxenos.corpus.source.Collected;
import org.proxenos.engine.Forgetting;

/**
 * What an import has read so far, in tables on disk. A thread of its own stores it in the order in which it comes, so that
 * an export is read on while it does; it is never more than a few batches behind, whatever comes.
 */
final class Staging implements AutoCloseable {
    private final Database database;
    private final StagingThread thread = new StagingThread();
    private final List<StagedTable> tables = new ArrayList<>();
    private final StagedTable posts;
    private final StagedTable links;
    private final StagedTable emotions;
    private final StagedTable accounts;
    private final StagedTable followers;
    private final StagedTable words;
    private final Map<String, Long> numbers = new HashMap<>();
    private final StagedTable rejected;
    private final StagedTable removals;
    private final StagedTable documents;
    private final StagedTable listed;
    private final StagedTable publicNames;
    private final UnaryOperator<String> ids;
    private final UnaryOperator<String> ownIds;
    private final UnaryOperator<String> raw;
    private long seq;

    /** Makes the staging tables in a fresh database, in one transaction that {@link #close()} commits. */
    Staging(Database database, People people) {
        this.database = database;
        this.ids = people.ids();
        this.ownIds = people.ownIds();
        this.raw = people.rejected();
        // the tables live as long as the import: what packing them would take is not got back
        database.run("SET force_compression = 'uncompressed'");
        Sql.script("staging.sql", Map.of()).forEach(database::run);
        posts = table("incoming_rows");
        links = table("incoming_link_rows");
        emotions = table("incoming_emotions");
        accounts = table("incoming_accounts");
        followers = table("incoming_followers");
        words = table("incoming_words");
        rejected = table("incoming_rejected");
        removals = table("incoming_removals");
        documents = table("incoming_documents");
        listed = table("incoming_actors");
        publicNames = table("public_names");
        database.begin();
    }

    private StagedTable table(String name) {
        StagedTable table = new StagedTable(database, name, thread);
        tables.add(table);
        return table;
    }

    /** Adds a post of a file; {@code own} is false for a post found inside another's record. */
    void post(Collected post, int fileNumber, boolean own) {
        Message message = post.message();
        String id = ids.apply(message.messageId());
        seq++;
        StagedRows row = posts.next().number(seq).number(fileNumber).truth(own).text(id);
        message(row, message);
        reactions(row, post.reactions());
        row.end();
        if (post.reactions() != null && !post.reactions().emotions().isEmpty()) {
            emotions(id, post.reactions(), message.sourceFile());
        }
        for (Link link : post.links()) {
            StagedRows to = links.next().number(seq).text(id);
            to.number(word(link.kind().code())).text(link.value()).end();
        }
    }

    private void message(StagedRows row, Message m) {
        row.number(word(m.platform()))
                .text(m.accountId())
                .number(word(m.kind().code()))
                .time(m.publishedAt());
        row.number(word(m.language())).number(word(m.languageSource())).text(m.text());
        row.text(id(m.inReplyTo())).text(id(m.quotes())).text(id(m.reposts())).text(id(m.conversationId()));
        row.number(word(m.strand().code())).number(word(m.sourceFile())).number(m.sourceRow());
    }

    /** The number of a word that comes in many rows, from 1; null where there is no word. */
    private @Nullable Long word(@Nullable String word) {
        if (word == null) {
            return null;
        }
        Long known = numbers.get(word);
        if (known == null) {
            known = numbers.size() + 1L;
            numbers.put(word, known);
            words.next().text(word).end();
        }
        return known;
    }

    private @Nullable String id(@Nullable String id) {
        return id == null ? null : ids.apply(id);
    }

    private static void reactions(StagedRows row, @Nullable Reactions r) {
        if (r == null || r.isEmpty()) {
            row.truth(false).nothing().nothing().nothing().nothing().nothing().nothing();
            return;
        }
        row.truth(true).time(r.observedAt()).number(r.likes()).number(r.reposts());
        row.number(r.quotes()).number(r.replies()).number(r.views());
    }

    private void emotions(String id, Reactions reactions, String file) {
        for (Map.Entry<String, Long> emotion : reactions.emotions().entrySet()) {
            StagedRows row = emotions.next().number(seq).text(id).time(reactions.observedAt());
            row.text(emotion.getKey()).number(emotion.getValue()).text(file).end();
        }
    }

    /** Adds what an export says of an account. */
    void account(Account a) {
        StagedRows row = accounts.next().number(seq).text(a.accountId()).text(a.platform());
        row.text(a.handle()).text(a.displayName()).number(a.followers());
        row.time(a.followersObservedAt()).text(a.description()).text(a.location());
        row.time(a.createdAt()).fraction(a.botScore()).end();
    }

    /** Adds what an export counts at another time of an account that it described before. */
    void followers(Account a) {
        if (a.followers() != null) {
            StagedRows row = followers.next().number(seq).text(a.accountId());
            row.time(a.followersObservedAt()).number(a.followers()).end();
        }
    }

    /** Adds how the date of a press release is known; its headline stands in its text. */
    void document(Document d) {
        StagedRows row = documents.next().text(ids.apply(d.messageId()));
        row.text(d.precision() == null ? null : d.precision().code())
                .text(d.datedBy())
                .end();
    }

    /** Adds a record that cannot be a message. */
    void rejected(Rejected r) {
        StagedRows row = rejected.next().text(r.sourceFile()).number(r.sourceRow());
        row.text(r.field()).text(r.reason()).text(raw.apply(r.raw())).end();
    }

    /** Adds word that a message or an account is gone. */
    void removal(Removal removal) {
        String platform = removal.platform().equals("other") ? null : removal.platform();
        removal(removal.kind(), removal.id(), platform);
    }

    /** The id as the corpus would show it, and as it was given; without a platform, wherever it is. */
    private void removal(Removal.Kind kind, String id, @Nullable String platform) {
        if (kind != Removal.Kind.ACCOUNT) {
            StagedRows row = removals.next().text(Removal.Kind.MESSAGE.code()).text(ownIds.apply(id));
            row.text(platform).text(id).end();
        }
        if (kind != Removal.Kind.MESSAGE) {
            StagedRows row = removals.next().text(Removal.Kind.ACCOUNT.code()).text(id);
            row.text(platform).text(id).end();
        }
    }

    /** Adds what the study's owner wants to be forgotten. */
    void removals(Forgetting what) {
        what.messages().stream().sorted().forEach(id -> removal(Removal.Kind.MESSAGE, id, null));
        what.accounts().stream().sorted().forEach(id -> removal(Removal.Kind.ACCOUNT, id, null));
    }

    /** Adds the rows of actors.csv, in their order, and the handles that stay as they are. */
    void people(Iterable<Actor> actors, PublicNames names) {
        long position = 0;
        for (Actor a : actors) {
            StagedRows row = listed.next().number(position++).text(a.handle()).text(a.platform());
            row.text(a.name()).text(a.role().code()).text(a.city()).text(a.country());
            row.text(a.network()).text(a.party()).end();
        }
        for (String handle : names.everywhere()) {
            publicNames.next().text(handle).text("").end();
        }
        for (String entry : names.somewhere()) {
            int blank = entry.indexOf(' ');
            publicNames
                    .next()
                    .text(entry.substring(blank + 1))
                    .text(entry.substring(0, blank))
                    .end();
        }
    }

    /** What was staged, with words in the place of their numbers. */
    static void define(Database database) {
        Sql.script("words.sql", Map.of()).forEach(database::run);
    }

    /** Makes what was staged tables that can be changed, if it is not that yet. */
    static void spell(Database database) {
        if (database.number("SELECT count(*) FROM duckdb_tables() WHERE table_name = 'incoming'") == 0) {
            Sql.script("spelt.sql", Map.of()).forEach(database::run);
        }
    }

    /** What went wrong first is what is said, and once; also where the tables then cannot be closed. */
    @Override
    public void close() {
        try (StagingThread last = thread) {
            // no word at all would make no table of words
            word("");
            tables.forEach(StagedTable::flush);
            last.later(database::commit);
        } finally {
            tables.forEach(StagedTable::close);
        }
    }
}
