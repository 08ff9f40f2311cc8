package org.proxenos.corpus.privacy;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts pseudonyms in the place of private accounts, wherever they are named: as a mention, as the address of a profile,
 * as an identifier of Bluesky, inside the id of a message.
 *
 * <p>Each word stays one word, and each mention a mention, so that nothing that is counted in a text moves. Immutable but
 * for what {@link Pseudonyms} remembers; safe for several threads.
 */
public final class Mask {
    private static final Pattern DID = Pattern.compile("did:[a-z]+:[A-Za-z0-9._:%-]*[A-Za-z0-9]");
    private static final Pattern AUTHORITY = Pattern.compile("^at://(?!did:)([^/]+)");

    private final Pseudonyms pseudonyms;
    private final PublicNames names;
    private final Map<String, String> aliases;
    private final Forgotten forgotten;
    private final boolean keepsPseudonyms;

    /**
     * A mask.
     *
     * @param aliases pseudonyms of former names of an account, to the one that it goes by
     * @param forgotten accounts that are not to be named by anything
     * @param keepsPseudonyms whether what looks like a pseudonym is one: in tables of ours, never in an export
     */
    public Mask(
            Pseudonyms pseudonyms,
            PublicNames names,
            Map<String, String> aliases,
            Forgotten forgotten,
            boolean keepsPseudonyms) {
        this.pseudonyms = pseudonyms;
        this.names = names;
        this.aliases = Map.copyOf(aliases);
        this.forgotten = forgotten;
        this.keepsPseudonyms = keepsPseudonyms;
    }

    /**
     * A text with no private account in it.
     *
     * @param platform where it was published, since handles are written differently; empty where that is not known
     * @param isPrivate whether a private person wrote it: then e-mail addresses and telephone numbers are masked, too
     */
    public String text(String text, String platform, boolean isPrivate) {
        return new TextMask(this, platform, isPrivate).read(text);
    }

    /** What a message's list of mentions shows of a handle; an empty platform means any. */
    public String mention(String handle, String platform) {
        return isPublic(handle, platform) ? handle : name(handle);
    }

    /** Whether a handle stays as it is. */
    boolean isPublic(String handle, String platform) {
        return names.has(handle, platform) && !forgotten.hasAccount(own(handle));
    }

    /** An address of the web with no private profile in it. */
    public String address(String address) {
        return dids(ProfileAddress.masked(address, handle -> mention(handle, "")));
    }

    /**
     * The id of a message, whose account, where the platform writes it into ids, is a pseudonym even if it is public: an
     * id must not change when somebody is listed as an actor.
     */
    public String id(String id) {
        if (id.indexOf(':') < 0 && id.indexOf('/') < 0) {
            return id;
        }
        Matcher authority = AUTHORITY.matcher(id);
        String known = authority.find() ? "at://" + own(authority.group(1)) + id.substring(authority.end()) : id;
        return DID.matcher(ProfileAddress.masked(known, this::own)).replaceAll(did -> own(did.group()));
    }

    /** A rejected record's form: letters and digits without what they say. */
    public static String form(String raw) {
        StringBuilder form = new StringBuilder(raw.length());
        raw.codePoints().forEach(c -> form.appendCodePoint(form(c)));
        return form.toString();
    }

    /** The name of a private account: its pseudonym, or the one that it goes by. */
    String name(String identifier) {
        String own = own(identifier);
        return forgotten.hasAccount(own) ? Forgotten.NAME : aliases.getOrDefault(own, own);
    }

    /** Identifiers of Bluesky replaced in a text. */
    String dids(String text) {
        return text.contains("did:") ? DID.matcher(text).replaceAll(did -> mention(did.group(), "")) : text;
    }

    private String own(String identifier) {
        return keepsPseudonyms && Pseudonyms.isPseudonym(identifier)
                ? Pseudonyms.normal(identifier)
                : pseudonyms.of(identifier);
    }

    private static int form(int c) {
        if (Character.isDigit(c)) {
            return '0';
        }
        if (Character.isLetter(c)) {
            return Character.isUpperCase(c) ? 'A' : 'a';
        }
        return c;
    }
}
