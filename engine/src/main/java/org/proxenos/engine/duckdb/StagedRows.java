package org.proxenos.engine.duckdb;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
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
import org.proxenos.engine.EngineException;

/** The staging tables of an import, on disk: rows go in one after another, all from one thread. */
final class StagedRows implements AutoCloseable {
    private final Database database;
    private final DuckDBAppender posts;
    private final DuckDBAppender links;
    private final DuckDBAppender emotions;
    private final DuckDBAppender accounts;
    private final DuckDBAppender rejected;
    private final DuckDBAppender removals;
    private final DuckDBAppender documents;
    private final UnaryOperator<String> ids;
    private final UnaryOperator<String> ownIds;
    private final UnaryOperator<String> raw;
    private long seq;

    /** Makes the tables in a fresh database, in one transaction that {@link #close()} commits. */
    StagedRows(Database database, People people) {
        this.database = database;
        // the tables live as long as the import: what packing them would take is not got back
        database.run("SET force_compression = 'uncompressed'");
        this.ids = people.ids();
        this.ownIds = people.ownIds();
        this.raw = people.rejected();
        Sql.script("staging.sql", Map.of()).forEach(database::run);
        try {
            database.connection().setAutoCommit(false);
            posts = appender("incoming");
            links = appender("incoming_links");
            emotions = appender("incoming_emotions");
            accounts = appender("incoming_accounts");
            rejected = appender("incoming_rejected");
            removals = appender("incoming_removals");
            documents = appender("incoming_documents");
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    /** Adds a post of a file; {@code own} is false for a post found inside another's record. */
    void post(Collected post, int fileNumber, boolean own) {
        Message message = post.message();
        String id = ids.apply(message.messageId());
        seq++;
        try {
            posts.beginRow().append(seq).append(fileNumber).append(own).append(id);
            message(message);
            reactions(post.reactions());
            posts.endRow();
            if (post.reactions() != null) {
                emotions(id, post.reactions(), message.sourceFile());
            }
            for (Link link : post.links()) {
                links.beginRow().append(seq).append(id);
                links.append(link.kind().code()).append(link.value()).endRow();
            }
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    private void message(Message m) throws SQLException {
        posts.append(m.platform()).append(m.accountId());
        posts.append(m.kind().code());
        time(posts, m.publishedAt());
        posts.append(m.language()).append(m.languageSource()).append(m.text());
        posts.append(id(m.inReplyTo())).append(id(m.quotes())).append(id(m.reposts()));
        posts.append(id(m.conversationId()));
        posts.append(m.strand().code()).append(m.sourceFile()).append(m.sourceRow());
    }

    private @Nullable String id(@Nullable String id) {
        return id == null ? null : ids.apply(id);
    }

    private void reactions(@Nullable Reactions r) throws SQLException {
        if (r == null || r.isEmpty()) {
            posts.append(false).appendNull();
            posts.appendNull().appendNull().appendNull().appendNull().appendNull();
            return;
        }
        posts.append(true);
        time(posts, r.observedAt());
        posts.append(r.likes()).append(r.reposts()).append(r.quotes());
        posts.append(r.replies()).append(r.views());
    }

    private void emotions(String id, Reactions reactions, String file) throws SQLException {
        for (Map.Entry<String, Long> emotion : reactions.emotions().entrySet()) {
            emotions.beginRow().append(seq).append(id);
            time(emotions, reactions.observedAt());
            emotions.append(emotion.getKey())
                    .append(emotion.getValue())
                    .append(file)
                    .endRow();
        }
    }

    /** Adds what an export says of an account. */
    void account(Account a) {
        try {
            accounts.beginRow().append(seq).append(a.accountId()).append(a.platform());
            accounts.append(a.handle()).append(a.displayName()).append(a.followers());
            time(accounts, a.followersObservedAt());
            accounts.append(a.description()).append(a.location());
            time(accounts, a.createdAt());
            accounts.append(a.botScore()).endRow();
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    /** Adds how the date of a press release is known; its headline stands in its text. */
    void document(Document d) {
        try {
            documents.beginRow().append(ids.apply(d.messageId()));
            documents
                    .append(d.precision() == null ? null : d.precision().code())
                    .append(d.datedBy())
                    .endRow();
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    /** Adds a record that cannot be a message. */
    void rejected(Rejected r) {
        try {
            rejected.beginRow().append(r.sourceFile()).append(r.sourceRow());
            rejected.append(r.field())
                    .append(r.reason())
                    .append(raw.apply(r.raw()))
                    .endRow();
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    /** Adds word that a message or an account is gone; without a platform, wherever it is. */
    void removal(Removal.Kind kind, String id, @Nullable String platform) {
        try {
            if (kind != Removal.Kind.ACCOUNT) {
                removals.beginRow().append(Removal.Kind.MESSAGE.code()).append(ownIds.apply(id));
                removals.append(platform).endRow();
            }
            if (kind != Removal.Kind.MESSAGE) {
                removals.beginRow().append(Removal.Kind.ACCOUNT.code()).append(id);
                removals.append(platform).endRow();
            }
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    /** Adds the rows of actors.csv, in their order, and the handles that stay as they are. */
    void people(Iterable<Actor> actors, PublicNames names) {
        try (DuckDBAppender rows = appender("incoming_actors");
                DuckDBAppender handles = appender("public_names")) {
            long position = 0;
            for (Actor a : actors) {
                rows.beginRow().append(position++).append(a.handle()).append(a.platform());
                rows.append(a.name()).append(a.role().code()).append(a.city());
                rows.append(a.country()).append(a.network()).append(a.party()).endRow();
            }
            for (String handle : names.everywhere()) {
                handles.beginRow().append(handle).append("").endRow();
            }
            for (String entry : names.somewhere()) {
                int blank = entry.indexOf(' ');
                handles.beginRow()
                        .append(entry.substring(blank + 1))
                        .append(entry.substring(0, blank))
                        .endRow();
            }
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    private static void time(DuckDBAppender row, @Nullable Instant at) throws SQLException {
        if (at == null) {
            row.appendNull();
        } else {
            row.appendEpochMicros(Math.addExact(TimeUnit.SECONDS.toMicros(at.getEpochSecond()), at.getNano() / 1000));
        }
    }

    private DuckDBAppender appender(String table) throws SQLException {
        return database.connection().createAppender(DuckDBConnection.DEFAULT_SCHEMA, table);
    }

    private static EngineException trouble(SQLException e) {
        return new EngineException("cannot store what was read: " + Database.reason(e), e);
    }

    @Override
    public void close() {
        try {
            posts.close();
            links.close();
            emotions.close();
            accounts.close();
            rejected.close();
            removals.close();
            documents.close();
            database.connection().commit();
            database.connection().setAutoCommit(true);
        } catch (SQLException e) {
            throw trouble(e);
        }
    }
}
