package org.proxenos.study.simulate.export;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.proxenos.corpus.Role;
import org.proxenos.study.simulate.draw.HandCode;
import org.proxenos.study.simulate.draw.Release;
import org.proxenos.study.simulate.draw.Reply;
import org.proxenos.study.simulate.draw.Sender;
import org.proxenos.study.simulate.draw.Truth;
import org.proxenos.study.simulate.draw.World;
import org.proxenos.study.simulate.wording.ReleaseWording;
import org.proxenos.study.simulate.wording.ReplyWording;

/** The tables of a synthetic study. */
final class Tables {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final List<String> TRUE_VARIABLES = List.of(
            "criticism",
            "common_enemy_full",
            "moral_any",
            "action_any",
            "commit_any",
            "competition",
            "cooperation",
            "direction",
            "stage",
            "valence_normative_pos",
            "valence_normative_neg");

    private Tables() {}

    /** Citizens' replies, as a collector of pages would write them. */
    static String replies(World world) {
        ReplyWording wording = new ReplyWording(world.design().seed());
        CsvText table = new CsvText("reply_id", "post_id", "author", "posted", "body", "hearts");
        for (Reply reply : world.replies()) {
            table.row(List.of(
                    reply.id(),
                    reply.parent().id(),
                    reply.author(),
                    TIME.format(reply.at()),
                    wording.text(reply),
                    Integer.toString(reply.likes())));
        }
        return table.toString();
    }

    /** Press releases: a day and no reactions, as newsrooms publish them. */
    static String releases(World world) {
        ReleaseWording wording = new ReleaseWording(world.design().seed());
        CsvText table = new CsvText("release", "day", "office", "body");
        for (Release release : world.releases()) {
            table.row(List.of(
                    release.id(), DAY.format(release.at()), release.office().handle(), wording.text(release)));
        }
        return table.toString();
    }

    /** Whom accounts stand for. */
    static String actors(World world) {
        CsvText table = new CsvText("handle", "platform", "name", "role", "city", "country", "network", "party");
        for (Sender s : world.cast().senders()) {
            table.row(
                    List.of(s.handle(), "", s.name(), s.role().code(), s.city(), s.country(), s.network(), s.party()));
        }
        List<String> authors =
                world.replies().stream().map(Reply::author).distinct().sorted().toList();
        for (String author : authors) {
            Role role = world.cast().bots().contains(author) ? Role.BOT_SUSPECT : Role.CITIZEN;
            table.row(List.of(author, "", "", role.code(), "", "", "", ""));
        }
        return table.toString();
    }

    /** Codes of simulated people. */
    static String handCodes(List<HandCode> codes) {
        CsvText table = new CsvText("unit", "variable", "coder", "value", "chance");
        for (HandCode code : codes) {
            table.row(List.of(
                    code.unit(),
                    code.variable(),
                    code.coder(),
                    code.value(),
                    String.format(Locale.ROOT, "%.6f", code.chance())));
        }
        return table.toString();
    }

    /** What is true of every unit: a row each, with the number of moral expressions where there is one. */
    static String truth(World world) {
        List<String> columns = new ArrayList<>(List.of("unit", "strand", "window", "ambiguous"));
        columns.addAll(TRUE_VARIABLES);
        columns.add("moral");
        CsvText table = new CsvText(columns.toArray(String[]::new));
        List<Truth> truths = world.truths();
        for (int i = 0; i < truths.size(); i++) {
            Truth truth = truths.get(i);
            List<String> row = new ArrayList<>(List.of(
                    truth.unit(), truth.strand().code(), truth.phase().code(), truth.isAmbiguous() ? "1" : "0"));
            TRUE_VARIABLES.forEach(v -> row.add(truth.values().getOrDefault(v, "")));
            row.add(
                    i < world.posts().size()
                            ? Integer.toString(world.posts().get(i).codes().moral())
                            : "");
            table.row(row);
        }
        return table.toString();
    }
}
