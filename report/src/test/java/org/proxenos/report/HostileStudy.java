package org.proxenos.report;

import java.util.ArrayList;
import java.util.List;
import org.proxenos.corpus.Role;
import org.proxenos.study.plan.Study;
import org.proxenos.study.result.Figure;
import org.proxenos.study.result.MessageView;
import org.proxenos.study.result.Selection;
import org.proxenos.study.result.StudyResults;
import org.proxenos.study.result.Table;

/** A study whose every word tries to be something else than a word. */
final class HostileStudy {
    static final List<String> WORDS = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "' onmouseover='alert(1)",
            "</script><script>alert(2)</script>",
            "<!-- ",
            "]]>&lt;b&gt;",
            "${7*7} {{7*7}}",
            "abc\u202Edcba\u2066x",
            "=HYPERLINK(\"http://example.org\")",
            "a\u0000b\u0007c\uD800",
            "Z\u0351\u036B\u0343\u036A\u0302".repeat(40),
            "x".repeat(100_000));

    private HostileStudy() {}

    static StudyResults results() {
        StudyResults calm = SyntheticStudy.results();
        List<MessageView> messages = new ArrayList<>();
        List<List<Table.Cell>> rows = new ArrayList<>();
        List<Figure.Ternary.Point> points = new ArrayList<>();
        for (int i = 0; i < WORDS.size(); i++) {
            String word = WORDS.get(i);
            messages.add(new MessageView(
                    "id" + i + word.substring(0, Math.min(30, word.length())),
                    "mayor",
                    Role.MAYOR.code(),
                    "post",
                    "",
                    word,
                    1L,
                    2L,
                    3L,
                    List.of(new MessageView.Said("harm", "lexicon", "1", word))));
            rows.add(List.of(Table.Cell.of(word), new Table.Cell("1", "1", "s\"<evil>")));
            String group = word.substring(0, Math.min(40, word.length())).replaceAll("\\p{Cntrl}|\\p{Cs}", "");
            points.add(new Figure.Ternary.Point("m" + i, group, 0.1 * (i % 3), 0.5, 0.5 - 0.1 * (i % 3)));
        }
        Selection selection = new Selection(
                "s\"<evil>",
                WORDS.get(0),
                WORDS.size(),
                messages.stream().map(MessageView::messageId).toList(),
                WORDS.get(3));
        Table table = new Table(
                "T09-hostile",
                WORDS.get(1),
                WORDS.get(2),
                List.of(new Table.Column("a", WORDS.get(0), false), new Table.Column("n", "n", true)),
                rows);
        Study s = calm.study();
        Study study = new Study(
                s.id(),
                WORDS.get(3),
                WORDS.get(0),
                s.event(),
                s.windows(),
                s.sources(),
                s.targets(),
                s.coders(),
                s.lexica(),
                s.texts(),
                s.models(),
                s.hypotheses(),
                false,
                true,
                s.seed());
        return new StudyResults(
                study,
                WORDS.subList(0, 5),
                List.of(calm.tables().get(0), table),
                calm.ledger(),
                calm.models(),
                List.of(new Figure.Ternary("F03-ternary", WORDS.get(0), WORDS.get(3), points)),
                calm.warnings(),
                List.of(selection),
                messages,
                WORDS.get(9),
                calm.references(),
                calm.provenance());
    }
}
