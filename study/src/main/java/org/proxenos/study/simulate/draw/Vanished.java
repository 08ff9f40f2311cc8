package org.proxenos.study.simulate.draw;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.proxenos.study.simulate.chance.Dice;
import org.proxenos.study.simulate.design.Deletions;
import org.proxenos.study.simulate.design.Design;

/**
 * What was gone before anybody collected: accounts with all they wrote, single messages, and what hangs on a post that is gone, its reposts
 * and, as replies are collected post by post, the replies to it.
 *
 * @param accounts handles of accounts that are gone
 * @param messages ids of messages that are gone, for whatever reason
 */
public record Vanished(Set<String> accounts, Set<String> messages) {
    /** Copies the sets, in their order. */
    public Vanished {
        accounts = new LinkedHashSet<>(accounts);
        messages = new LinkedHashSet<>(messages);
    }

    /** Draws what vanishes; nothing else is drawn from its stream, so that what stays is as it would have been. */
    static Vanished of(Design design, Cast cast, List<Post> posts, List<Repost> reposts, List<Reply> replies) {
        Deletions deletions = design.deletions();
        Vanished gone = new Vanished(Set.of(), Set.of());
        if (deletions.isNone()) {
            return gone;
        }
        gone.drawAccounts(design, cast);
        Dice what = Dice.of(design.seed(), "deleted messages");
        posts.forEach(p -> gone.mark(
                p.id(),
                what.chance(deletions.chance(p.codes().criticism())),
                p.sender().handle(),
                ""));
        Dice again = Dice.of(design.seed(), "deleted reposts");
        reposts.forEach(r -> gone.mark(
                Long.toString(r.number()),
                again.chance(deletions.chance(false)),
                r.sender().handle(),
                r.original().id()));
        Dice below = Dice.of(design.seed(), "deleted replies");
        replies.forEach(r -> gone.mark(
                r.id(),
                below.chance(deletions.chance(r.codes().criticism())),
                r.author(),
                r.parent().id()));
        return gone;
    }

    private void drawAccounts(Design design, Cast cast) {
        Dice who = Dice.of(design.seed(), "deleted accounts");
        Stream.of(cast.senders().stream().skip(1).map(Sender::handle), cast.citizens().stream(), cast.bots().stream())
                .flatMap(handles -> handles)
                .filter(handle -> who.chance(design.deletions().accounts()))
                .forEach(accounts::add);
    }

    private void mark(String id, boolean isDeleted, String author, String hangsOn) {
        if (isDeleted || accounts.contains(author) || messages.contains(hangsOn)) {
            messages.add(id);
        }
    }

    /** How large a share of these posts is gone; 0 of none. */
    public double share(Collection<Post> posts) {
        long gone = posts.stream().filter(p -> messages.contains(p.id())).count();
        return posts.isEmpty() ? 0 : (double) gone / posts.size();
    }
}
