package org.proxenos.bench.text;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Posts that nobody wrote, as {@code twarc2 flatten} leaves what API v2 of X answers: one a line of about 1 kB, with its
 * author, entities, counts and references. One in a hundred comes twice, one in five passes another on, one in four
 * answers an earlier one.
 */
public final class XApiPosts {
    private static final long FIRST_ID = 870_000_000_000_000_000L;
    private static final int AUTHORS = 50_000;
    private static final Pattern POINTERS = Pattern.compile("([@#])(\\w+)|https://\\S+");

    private final SplittableRandom random = new SplittableRandom(1);
    private final InventedTexts texts = InventedTexts.from(1);

    private XApiPosts() {}

    /** Writes so many posts to a file; the same for the same number. */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException("two arguments are wanted: how many posts, and the file");
        }
        XApiPosts posts = new XApiPosts();
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[1]), StandardCharsets.UTF_8)) {
            for (int i = 0; i < Integer.parseInt(args[0]); i++) {
                out.append(posts.line(i)).append('\n');
            }
        }
    }

    /** So many posts as one export. */
    public static byte[] bytes(int count) {
        XApiPosts posts = new XApiPosts();
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines.append(posts.line(i)).append('\n');
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String line(int number) {
        int id = number > 0 && random.nextInt(100) == 0 ? random.nextInt(number) : number;
        int author = (int) (AUTHORS * Math.pow(random.nextDouble(), 3));
        int way = number == 0 ? 19 : random.nextInt(20);
        int other = number == 0 ? 0 : random.nextInt(number);
        String text = (way < 4 ? "RT @person" + other % AUTHORS + ": " : "") + texts.next();
        return """
                {"id":"%1$d","author_id":"%2$d","text":"%3$s","created_at":"%4$s","lang":"%5$s","conversation_id":"%6$d",\
                "edit_history_tweet_ids":["%1$d"],"possibly_sensitive":false,"reply_settings":"everyone",\
                "source":"Twitter Web App","entities":%7$s,%8$s"public_metrics":%9$s,"author":%10$s,%11$s}""".formatted(
                        FIRST_ID + id,
                        1_000_000 + author,
                        text,
                        time(),
                        random.nextInt(5) == 0 ? "fr" : "en",
                        FIRST_ID + (isAnswer(way) ? other : id),
                        entities(text),
                        references(way, FIRST_ID + other, other % AUTHORS),
                        counts(),
                        author(author),
                        page(number));
    }

    private static boolean isAnswer(int way) {
        return way >= 4 && way < 9;
    }

    private String time() {
        return String.format(
                Locale.ROOT,
                "2017-06-%02dT%02d:%02d:%02d.000Z",
                1 + random.nextInt(28),
                random.nextInt(24),
                random.nextInt(60),
                random.nextInt(60));
    }

    private String counts() {
        return String.format(
                Locale.ROOT,
                "{\"retweet_count\":%d,\"reply_count\":%d,\"like_count\":%d,\"quote_count\":%d,\"bookmark_count\":0,"
                        + "\"impression_count\":%d}",
                random.nextInt(500),
                random.nextInt(200),
                random.nextInt(2_000),
                random.nextInt(50),
                random.nextInt(100_000));
    }

    private static String page(int number) {
        return String.format(
                Locale.ROOT,
                "\"__twarc\":{\"url\":\"https://api.twitter.com/2/tweets/search/all\",\"version\":\"2.14.0\","
                        + "\"retrieved_at\":\"2023-04-01T%02d:%02d:00+00:00\"}",
                number / 200_000 % 24,
                number / 3_400 % 60);
    }

    private static String references(int way, long other, int person) {
        String type = way < 4 ? "retweeted" : way < 9 ? "replied_to" : way < 11 ? "quoted" : "";
        if (type.isEmpty()) {
            return "";
        }
        String answered = isAnswer(way) ? "\"in_reply_to_user_id\":\"" + (1_000_000 + person) + "\"," : "";
        return "\"referenced_tweets\":[{\"type\":\"%s\",\"id\":\"%d\"}],%s".formatted(type, other, answered);
    }

    private static String author(int number) {
        return """
                {"id":"%1$d","username":"person%2$d","name":"Person %2$d","created_at":"2011-0%3$d-11T09:30:00.000Z",\
                "description":"Number %2$d of many, who does not exist","location":"Town %3$d","verified":false,\
                "protected":false,"profile_image_url":"https://pbs.example.org/profile_images/%2$d/face_normal.jpg",\
                "public_metrics":{"followers_count":%4$d,"following_count":%3$d00,"tweet_count":%4$d,"listed_count":%3$d}}""".formatted(1_000_000 + number, number, 1 + number % 9, number * 7 % 10_007);
    }

    private static String entities(String text) {
        List<String> mentions = new ArrayList<>();
        List<String> hashtags = new ArrayList<>();
        List<String> urls = new ArrayList<>();
        for (Matcher m = POINTERS.matcher(text); m.find(); ) {
            String place = "{\"start\":%d,\"end\":%d,".formatted(m.start(), m.end());
            if (m.group(1) == null) {
                String form =
                        "\"url\":\"https://t.co/%1$s\",\"expanded_url\":\"%2$s\",\"display_url\":\"example.org/%1$s\"}";
                urls.add(place + form.formatted(Integer.toString(m.group().hashCode() & 0xFFFFFF, 36), m.group()));
            } else if (m.group(1).equals("@")) {
                int person = Math.floorMod(m.group(2).hashCode(), AUTHORS);
                mentions.add(place + "\"username\":\"%s\",\"id\":\"%d\"}".formatted(m.group(2), 1_000_000 + person));
            } else {
                hashtags.add(place + "\"tag\":\"%s\"}".formatted(m.group(2)));
            }
        }
        return "{\"mentions\":[%s],\"hashtags\":[%s],\"urls\":[%s]}"
                .formatted(String.join(",", mentions), String.join(",", hashtags), String.join(",", urls));
    }
}
