package org.proxenos.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxenos.corpus.Strand;
import org.proxenos.corpus.source.Mapping;
import org.proxenos.corpus.source.Origin;
import org.proxenos.engine.Engine;
import org.proxenos.engine.Flow;
import org.proxenos.engine.Forgetting;
import org.proxenos.engine.ImportPlan;
import org.proxenos.engine.SourceFile;
import org.proxenos.inference.frame.Frame;

/** Two platforms may give two messages the same id. The people here are invented. */
class PlatformsTest {
    private static final String TUBE = """
        id,replyCount,likeCount,publishedAt,authorName,text,authorChannelId,isReply,isReplyTo
        123456789,1,5,2022-11-11 05:30:01,Ann,a comment,UC7,0,
        222222222,0,6,2022-11-11 06:30:01,Bob,an answer,UC8,1,123456789
        """;
    private static final String POSTS = "{\"data\":[{\"id\":\"123456789\",\"author_id\":\"7\",\"text\":\"a post #one\","
            + "\"entities\":{\"hashtags\":[{\"tag\":\"one\"}]},\"public_metrics\":{\"like_count\":9}},"
            + "{\"id\":\"333333333\",\"author_id\":\"8\",\"text\":\"a reply\","
            + "\"referenced_tweets\":[{\"type\":\"replied_to\",\"id\":\"123456789\"}]}]}";
    private static final String TABLE = "id,text,likes\n123456789,a post #one,3\n";
    private static final String GONE = """
        id,action,created_at,redacted_at,reason
        123456789,delete,2021-09-22T16:37:29.000Z,2022-01-01T00:00:00.000Z,deleted
        """;

    private static final ImportPlan NAMED = ImportPlan.of(List.of()).withoutPseudonyms();

    @TempDir
    Path folder;

    @Test
    void equalIdsOfTwoPlatformsAreTwoMessagesWithTheirOwnAnswersAndCounts() throws IOException {
        for (boolean together : new boolean[] {true, false}) {
            try (Engine engine = open("t" + together)) {
                List<SourceFile> files = List.of(file("posts.json", POSTS), file("tube.csv", TUBE));
                if (together) {
                    engine.append(files, NAMED);
                } else {
                    files.forEach(file -> engine.append(List.of(file), NAMED));
                }
                Frame messages = engine.query(
                        "SELECT message_id, text, in_reply_to, conversation_id FROM messages ORDER BY text");
                assertThat(messages.words("message_id"))
                        .containsExactly("youtube:123456789", "123456789", "333333333", "222222222");
                assertThat(messages.words("in_reply_to")).containsExactly(null, null, "123456789", "youtube:123456789");
                assertThat(engine.query("SELECT likes FROM reactions WHERE message_id = 'youtube:123456789'")
                                .numbers("likes"))
                        .containsExactly(5);
                assertThat(engine.query("SELECT message_id FROM links WHERE kind = 'hashtag'")
                                .words("message_id"))
                        .containsExactly("123456789");
                assertThat(engine.query("SELECT root_id FROM threads WHERE message_id = '222222222'")
                                .words("root_id"))
                        .containsExactly("youtube:123456789");
            }
        }
    }

    @Test
    void theSameFilesAgainAreDuplicatesAndNoThirdMessage() throws IOException {
        try (Engine engine = open("again")) {
            engine.append(List.of(file("posts.json", POSTS), file("tube.csv", TUBE)), NAMED);
            List<Flow> again = engine.append(List.of(file("tube2.csv", TUBE), file("posts2.json", POSTS)), NAMED);
            assertThat(again).extracting(Flow::kept).containsExactly(0L, 0L);
            assertThat(again).extracting(Flow::duplicate).containsExactly(2L, 2L);
            assertThat(engine.query("SELECT * FROM messages").rows()).isEqualTo(4);
        }
    }

    @Test
    void anAnswerWhoseParentCameFromAnotherPlatformLaterDoesNotHangBelowIt() throws IOException {
        String answer = TUBE.replaceFirst("123456789,1.*\n", "");
        try (Engine engine = open("later")) {
            engine.append(List.of(file("tube.csv", answer)), NAMED);
            engine.append(List.of(file("posts.json", POSTS)), NAMED);
            Frame reply =
                    engine.query("SELECT in_reply_to, parent_missing FROM messages JOIN threads USING (message_id)"
                            + " WHERE message_id = '222222222'");
            assertThat(reply.words("in_reply_to")).containsExactly("youtube:123456789");
            assertThat(reply.numbers("parent_missing")).containsExactly(1);
        }
    }

    @Test
    void aTableThatNamesNoPlatformTellsOfTheMessageThatBearsTheId() throws IOException {
        try (Engine engine = open("table")) {
            engine.append(List.of(file("table.csv", TABLE)), NAMED);
            List<Flow> flows = engine.append(List.of(file("posts.json", POSTS)), NAMED);
            assertThat(flows.get(0).duplicate()).isEqualTo(1);
            assertThat(engine.query("SELECT platform FROM messages WHERE message_id = '123456789'")
                            .words("platform"))
                    .as("what the table did not know")
                    .containsExactly("x");
        }
    }

    @Test
    void wordThatAPostOfXIsGonePurgesNoCommentOfTheSameId() throws IOException {
        for (boolean postIsFirst : new boolean[] {true, false}) {
            try (Engine engine = open("gone" + postIsFirst)) {
                List<SourceFile> files = List.of(file("posts.json", POSTS), file("tube.csv", TUBE));
                engine.append(postIsFirst ? files : List.of(files.get(1), files.get(0)), NAMED);
                engine.append(List.of(file("tweet-compliance.csv", GONE)), NAMED);
                assertThat(engine.query("SELECT text FROM messages ORDER BY text")
                                .words("text"))
                        .containsExactly("a comment", "a reply", "an answer");
            }
        }
    }

    @Test
    void whoForgetsAnIdMeansItOnEveryPlatform() throws IOException {
        try (Engine engine = open("forget")) {
            engine.append(List.of(file("posts.json", POSTS), file("tube.csv", TUBE)), NAMED);
            assertThat(engine.forget(new Forgetting(Set.of("123456789"), Set.of()), NAMED)
                            .rows())
                    .containsEntry("messages", 2L);
            engine.append(List.of(file("tube2.csv", TUBE), file("posts2.json", POSTS)), NAMED);
            assertThat(engine.query("SELECT text FROM messages ORDER BY text").words("text"))
                    .containsExactly("a reply", "an answer");
        }
    }

    private Engine open(String place) {
        return DuckDbEngine.open(folder.resolve(place + "/corpus"), folder.resolve(place + "/codes"));
    }

    private SourceFile file(String name, String text) throws IOException {
        Path path = Files.writeString(folder.resolve(name), text);
        return new SourceFile(path, new Origin(name, Strand.ACCOUNTS, Mapping.NONE), null);
    }
}
