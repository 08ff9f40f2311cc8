package org.proxenos.corpus.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.proxenos.corpus.Document;
import org.proxenos.corpus.Document.Precision;
import org.proxenos.corpus.Message;
import org.proxenos.corpus.Strand;
import org.proxenos.corpus.source.Mapping;
import org.proxenos.corpus.source.Origin;

/** The table that lies beside press releases; all words are invented. */
class ReleaseTableTest {
    @Test
    void whatATableBesideItSaysGoesBeforeWhatTheFileSays() {
        String table =
                "file;title;issuer;date;url\nother.txt;No;No;2001-01-01;\nplan;Mine;City of Harbour;2017-06-01 15:30;"
                        + "https://h.example/1\n";
        Tally tally = beside("plan.txt", table, Mapping.NONE);
        Message release = tally.post().message();
        assertThat(release.publishedAt()).isEqualTo(Instant.parse("2017-06-01T15:30:00Z"));
        assertThat(release.accountId()).isEqualTo("City of Harbour");
        assertThat(release.messageId()).isEqualTo("https://h.example/1");
        assertThat(tally.documents)
                .containsExactly(new Document("https://h.example/1", "Mine", Precision.MINUTE, "releases.csv"));
        assertThat(beside("elsewhere.txt", table, Mapping.NONE).post().message().publishedAt())
                .isNull();
    }

    @Test
    void aMappingNamesTheColumnsOfTheTableBesideIt() {
        Mapping mapping = new Mapping(
                Map.of("id", "Datei", "published_at", "Tag"), null, null, "Europe/Berlin", "d.M.yyyy", Set.of(), null);
        Tally tally = beside("plan.html", "Datei,Tag\nplan.html,1.6.2017\n", mapping);
        assertThat(tally.post().message().publishedAt()).isEqualTo(Instant.parse("2017-05-31T22:00:00Z"));
        assertThat(tally.documents.get(0).precision()).isEqualTo(Precision.DAY);
        assertThat(beside("plan.html", "Datei,Tag\nplan.html,soon\n", mapping).reasons())
                .containsExactly("published_at: not a date");
    }

    private static Tally beside(String file, String table, Mapping mapping) {
        Origin origin = new Origin(
                file,
                Strand.PRESS,
                mapping,
                name -> name.equals("releases.csv")
                        ? new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8))
                        : null);
        byte[] bytes = "<html><body><p>The words.</p></body></html>".getBytes(StandardCharsets.UTF_8);
        try {
            return Tally.of(new ByteArrayInputStream(bytes), origin, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
