package org.proxenos.corpus.source.table;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Account;

/** The account that a row names; what cannot be read of it is not known, and costs the post nothing. */
final class RowAccount {
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern SCORE = Pattern.compile("\\d{0,9}\\.?\\d{1,20}(?:[eE]-?\\d{1,3})?");
    private static final Pattern HANDLE = Pattern.compile("[\\w.]{1,50}");

    private RowAccount() {}

    /** The account; null where the row names none. */
    static @Nullable Account find(Cells cells, String platform) {
        String handle = bare(cells.value(Field.HANDLE));
        String stated = bare(cells.id(Field.ACCOUNT));
        String id = stated == null ? handle : stated;
        if (id == null) {
            return null;
        }
        String name = cells.value(Field.ACCOUNT_NAME);
        Long followers = cells.count(Field.FOLLOWERS);
        return new Account(
                id,
                platform,
                handle == null ? handle(id, name) : handle,
                name,
                followers,
                followers == null ? null : observed(cells),
                cells.value(Field.ACCOUNT_DESCRIPTION),
                cells.value(Field.ACCOUNT_LOCATION),
                cells.time(Field.ACCOUNT_CREATED_AT),
                score(cells.value(Field.BOT_SCORE)));
    }

    /** A share in [0, 1]; scores on other scales are none. */
    private static @Nullable Double score(@Nullable String cell) {
        if (cell == null || !SCORE.matcher(cell).matches()) {
            return null;
        }
        double score = Double.parseDouble(cell);
        return score <= 1 ? score : null;
    }

    private static @Nullable Instant observed(Cells cells) {
        Instant own = cells.time(Field.FOLLOWERS_OBSERVED_AT);
        return own == null ? cells.time(Field.OBSERVED_AT) : own;
    }

    /** The id is the handle, unless it is a number; then the name may be one. */
    private static @Nullable String handle(String id, @Nullable String name) {
        if (!NUMBER.matcher(id).matches()) {
            return id;
        }
        return name != null && HANDLE.matcher(name).matches() ? name : null;
    }

    private static @Nullable String bare(@Nullable String handle) {
        return handle != null && handle.length() > 1 && handle.startsWith("@") ? handle.substring(1) : handle;
    }
}
