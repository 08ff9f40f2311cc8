package org.proxenos.study.simulate.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.proxenos.study.simulate.draw.Counts;
import org.proxenos.study.simulate.draw.Post;
import org.proxenos.study.simulate.draw.Repost;
import org.proxenos.study.simulate.draw.Sender;
import org.proxenos.study.simulate.draw.World;
import org.proxenos.study.simulate.wording.PostWording;

/** Posts and reposts as answers of X's API v2: a page of a hundred a line, with the authors it needs. */
final class PostPages {
    private static final int PAGE = 100;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final World world;
    private final PostWording wording;
    private final Instant retrieved;

    PostPages(World world, Instant retrieved) {
        this.world = world;
        this.wording = new PostWording(world.design().seed());
        this.retrieved = retrieved;
    }

    String text() {
        List<Entry> entries = new ArrayList<>();
        world.posts().forEach(p -> entries.add(new Entry(p.at(), p.number(), p.sender(), () -> post(p))));
        world.reposts().forEach(r -> entries.add(new Entry(r.at(), r.number(), r.sender(), () -> repost(r))));
        entries.sort(Comparator.comparing(Entry::at).thenComparing(Entry::number));
        StringBuilder lines = new StringBuilder();
        for (int from = 0; from < entries.size(); from += PAGE) {
            lines.append(page(entries.subList(from, Math.min(from + PAGE, entries.size()))))
                    .append('\n');
        }
        return lines.toString();
    }

    private String page(List<Entry> entries) {
        ObjectNode page = MAPPER.createObjectNode();
        ArrayNode posts = page.putArray("data");
        Set<Sender> senders = new LinkedHashSet<>();
        for (Entry entry : entries) {
            posts.add(entry.node().get());
            senders.add(entry.sender());
        }
        ArrayNode users = page.putObject("includes").putArray("users");
        senders.forEach(s -> users.add(user(s)));
        page.putObject("meta").put("result_count", entries.size());
        page.putObject("__twarc").put("retrieved_at", retrieved.toString());
        return page.toString();
    }

    private ObjectNode post(Post post) {
        ObjectNode node = node(post.id(), post.sender(), post.at(), wording.text(post));
        metrics(node, post.counts());
        if (post.quotes() > 0) {
            refer(node, "quoted", Long.toString(post.quotes()));
        }
        return node;
    }

    private ObjectNode repost(Repost repost) {
        Post original = repost.original();
        String text = "RT @%s: %s".formatted(original.sender().handle(), wording.text(original));
        ObjectNode node = node(Long.toString(repost.number()), repost.sender(), repost.at(), text);
        metrics(node, new Counts(original.counts().reposts(), 0, 0, 0));
        refer(node, "retweeted", original.id());
        return node;
    }

    private static ObjectNode node(String id, Sender sender, Instant at, String text) {
        return MAPPER.createObjectNode()
                .put("id", id)
                .put("author_id", sender.id())
                .put("created_at", at.toString())
                .put("conversation_id", id)
                .put("lang", "en")
                .put("text", text);
    }

    private static void metrics(ObjectNode node, Counts counts) {
        node.putObject("public_metrics")
                .put("retweet_count", counts.reposts())
                .put("reply_count", counts.replies())
                .put("like_count", counts.likes())
                .put("quote_count", counts.quotes());
    }

    private static void refer(ObjectNode node, String type, String id) {
        node.putArray("referenced_tweets").addObject().put("type", type).put("id", id);
    }

    private static ObjectNode user(Sender sender) {
        ObjectNode user = MAPPER.createObjectNode()
                .put("id", sender.id())
                .put("username", sender.handle())
                .put("name", sender.name());
        user.putObject("public_metrics").put("followers_count", sender.followers());
        return user;
    }

    /**
     * A line of the timeline.
     *
     * @param at when
     * @param number id
     * @param sender whose
     * @param node its JSON
     */
    private record Entry(Instant at, long number, Sender sender, Supplier<ObjectNode> node) {}
}
