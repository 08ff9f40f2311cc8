package org.proxenos.corpus.source.table;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Account;
import org.proxenos.corpus.Kind;
import org.proxenos.corpus.Message;
import org.proxenos.corpus.Reactions;
import org.proxenos.corpus.source.Collected;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.Post;
import org.proxenos.corpus.source.References;
import org.proxenos.corpus.source.Sink;
import org.proxenos.corpus.source.TextLinks;

/** A post that a row passes on or comments on, told by columns of its own. */
final class InsidePost {
    private final Cells cells;
    private final Origin origin;
    private final Sink sink;
    private final boolean byR;

    InsidePost(Cells cells, Origin origin, Sink sink, boolean byR) {
        this.cells = cells;
        this.origin = origin;
        this.sink = sink;
        this.byR = byR;
    }

    /**
     * Pushes the post of the row at hand, if the row tells its id and its words.
     *
     * @param known its id where another column says it
     * @param words its words where another column says them; null: its own column
     */
    void push(long row, String platform, @Nullable String known, @Nullable String words) {
        cells.nextRow();
        String own = cells.id(Field.ID);
        String id = own == null ? known : own;
        if (id == null || id.isEmpty()) {
            return;
        }
        String text = text(words);
        if (text.isEmpty()) {
            return;
        }
        Account account = RowAccount.find(cells, platform);
        if (account != null) {
            sink.account(account);
        }
        Reactions reactions = reactions(id);
        Post post = new Post(
                id,
                platform,
                account == null ? null : account.accountId(),
                cells.time(Field.PUBLISHED_AT),
                text,
                References.NONE,
                cells.value(Field.LANGUAGE),
                null);
        Message message = post.message(origin, row, Kind.POST);
        sink.seenThrough(new Collected(message, reactions.isEmpty() ? null : reactions, TextLinks.of(text)));
    }

    private String text(@Nullable String words) {
        String own = cells.text();
        String text = own.isEmpty() && words != null ? words : own;
        return byR ? Escapes.undo(text) : text;
    }

    private Reactions reactions(String id) {
        return new Reactions(
                id,
                cells.time(Field.OBSERVED_AT),
                cells.count(Field.LIKES),
                cells.count(Field.REPOSTS),
                null,
                cells.count(Field.REPLIES),
                null,
                Map.of());
    }
}
