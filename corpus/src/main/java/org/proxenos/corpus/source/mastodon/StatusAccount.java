package org.proxenos.corpus.source.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Account;
import org.proxenos.corpus.source.html.HtmlText;
import org.proxenos.corpus.source.json.Fields;

/** An account as Mastodon describes it, known by the address of its profile, which is the same on every server. */
final class StatusAccount {
    private static final String TRUTH = "truthsocial.com";

    private StatusAccount() {}

    /** Which platform a status or an account stands on, by its address. */
    static String platform(JsonNode node) {
        String host = Addresses.host(Addresses.of(node));
        return host.equals(TRUTH) ? "truthsocial" : "mastodon";
    }

    /** The account's id; null where it is not known. */
    static @Nullable String id(JsonNode account) {
        String url = Fields.text(account, "url");
        String uri = url == null ? Fields.text(account, "uri") : url;
        return uri == null ? handle(account) : uri;
    }

    /** The name with its server, which an answer leaves out for accounts of the server asked; null where there is none. */
    static @Nullable String handle(JsonNode account) {
        String acct = Fields.text(account, "acct");
        String name = acct == null ? Fields.text(account, "username") : acct;
        String host = Addresses.host(Fields.text(account, "url"));
        if (name == null || name.indexOf('@') >= 0 || host.isEmpty() || host.equals(TRUTH)) {
            return name;
        }
        return name + '@' + host;
    }

    /** The account as it was when the server was asked; null where there is none. */
    static @Nullable Account of(JsonNode account, @Nullable Instant askedAt) {
        String id = id(account);
        if (id == null) {
            return null;
        }
        Fields fields = new Fields();
        Long followers = fields.count("followers", account.path("followers_count"));
        String note = Fields.text(account, "note");
        return new Account(
                id,
                platform(account),
                handle(account),
                Fields.text(account, "display_name"),
                followers,
                followers == null ? null : askedAt,
                note == null ? null : HtmlText.of(note),
                Fields.text(account, "location"),
                fields.time("created_at", account.path("created_at")),
                null);
    }
}
