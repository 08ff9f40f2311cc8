package org.proxenos.coding.validity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.proxenos.coding.Panel;
import org.proxenos.coding.coder.Panels;
import org.proxenos.inference.test.MannWhitney;

/**
 * Machine coders against labels of people, on published sets beside the project; the measure cards print exactly what
 * comes out here.
 */
class ValidityTest {
    private static final Panel VADER = Panels.only(List.of("vader"));
    private static final Map<String, List<String>> ALIASES = aliases();

    @Test
    void sentimentOfTweetsWithAStance() throws IOException {
        SharedSet tweets = stance();
        sentiment("SemEval-2016 task 6, training and trial", gold(tweets, "Sentiment"), tweets.column("Tweet"));
    }

    /** Framework G4, on the file that it names: {@code -Dproxenos.semeval=FILE}. */
    @Test
    void sentimentOfAllTweetsWithAStanceIsThatOfTheFramework() throws IOException {
        SharedSet tweets = allStance();
        Comparison comparison =
                sentiment("SemEval-2016 task 6, all (by hand)", gold(tweets, "Sentiment"), tweets.column("Tweet"));
        assertThat(comparison.row("G4", "neg")).isEqualTo("| G4 | 4,870 | .5411 | .2832 | .2469 | .8685 | .4703 |");
    }

    @Test
    void sentimentOfTweetsOfSeveralYears() throws IOException {
        SharedSet recent = SharedSet.read("tweeteval/sentiment-val.tsv.gz");
        sentiment("TweetEval sentiment, validation", gold(recent, "label"), recent.column("text"));
        SharedSet older = SharedSet.read("semeval2017-sentiment/train.tsv.gz");
        sentiment("SemEval-2017 task 4A, training", gold(older, "label"), older.column("text"));
    }

    @Test
    void sentimentOfClimateAccountsNextToTwoPeople() throws IOException {
        SharedSet tweets = SharedSet.read("climate-activists/random200-two-coders.csv.gz");
        List<String> first = gold(tweets, "Sentiment1");
        List<String> second = gold(tweets, "Sentiment2");
        MeasureCard.of("vader").prints(new Comparison(first, second).row("the two people", "neg"));
        sentiment("climate accounts, person 1", first, tweets.column("text"));
        sentiment("climate accounts, person 2", second, tweets.column("text"));
    }

    @Test
    void sentimentRatedByManyPeople() throws IOException {
        for (String set : List.of("tweets", "nytEditorialSnippets")) {
            SharedSet texts = SharedSet.read("vader-ground-truth/" + set + ".tsv.gz", "id", "mean", "text");
            double[] people = texts.column("mean").stream()
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            double r = correlation(people, Coding.of(VADER, "vader_compound", texts.column("text")));
            MeasureCard.of("vader").prints("| %s | %,d | %s |".formatted(set, texts.size(), Comparison.figure(r)));
        }
    }

    @Test
    void criticismOfATargetThatPeopleAreAgainst() throws IOException {
        SharedSet tweets = stance();
        for (String target : ALIASES.keySet()) {
            SharedSet about = tweets.where("Target", target::equals);
            if (about.size() > 0) {
                criticism(target, about);
                naming(target, about, "Opinion towards", "TARGET");
            }
        }
        List<String> against = against(tweets);
        List<String> negative = tweets.column("Sentiment").stream()
                .map(label -> label.equals("NEGATIVE") ? "1" : "0")
                .toList();
        MeasureCard.of("criticism")
                .prints(new Comparison(against, negative).row("all five, negative by people's own label", "1"));
    }

    @Test
    void criticismOfThePresidentByHand() throws IOException {
        SharedSet tweets = allStance().where("Target", "Donald Trump"::equals);
        criticism("Donald Trump", tweets);
        naming("Donald Trump", tweets, "Opinion Towards", "1.");
    }

    @Test
    void criticismOfATargetThatIsAlwaysNamed() throws IOException {
        SharedSet tweets = SharedSet.read("target-sentiment/train.tsv.gz");
        List<String> targets = tweets.column("target");
        List<String> texts = new ArrayList<>(tweets.column("text"));
        for (int i = 0; i < texts.size(); i++) {
            texts.set(i, texts.get(i).replace("$T$", targets.get(i)));
        }
        List<String> unfavourable = tweets.column("label").stream()
                .map(label -> label.equals("-1") ? "1" : "0")
                .toList();
        List<String> coded = labels(VADER, "vader_compound", texts, v -> v <= -0.05 ? "1" : "0");
        MeasureCard.of("criticism").prints(new Comparison(unfavourable, coded).row("a named target, always", "1"));
    }

    @Test
    void topicOfClimateAccounts() throws IOException {
        SharedSet tweets = SharedSet.read("climate-activists/random200-two-coders.csv.gz");
        List<String> words = List.of(
                "climate*", "#climate*", "global warming", "carbon", "emission*", "fossil fuel*", "cop25", "#cop25");
        Panel panel = Panels.only(List.of("topic"), List.of(), List.of(), words, List.of());
        List<String> coded = labels(panel, "topic_any", tweets.column("text"), ValidityTest::yes);
        List<String> first = tweets.column("Rel1");
        List<String> second = tweets.column("Rel2");
        MeasureCard card = MeasureCard.of("topic");
        card.prints(new Comparison(first, second).row("the two people", "1"));
        card.prints(new Comparison(first, coded).row("person 1", "1"));
        card.prints(new Comparison(second, coded).row("person 2", "1"));
    }

    @Test
    void commonEnemyNextToTalkAgainstOutGroups() throws IOException {
        SharedSet comments = SharedSet.read("us-vs-them/valid.csv.gz");
        List<String> groups = List.of(
                "immigrant*", "refugee*", "muslim*", "islam*", "jew*", "liberal*", "conservative*", "republican*");
        List<String> names = List.of("harm", "we", "target", "common_enemy");
        Panel panel = Panels.only(names, List.of(), groups, List.of(), List.of());
        MeasureCard.of("common_enemy").prints(separation(panel, "common_enemy", comments));
    }

    @Test
    void actionInAnotherLanguage() throws IOException {
        SharedSet posts = SharedSet.read("call-to-action-german/train.csv.gz");
        List<String> people = posts.column("c2a").stream()
                .map(label -> label.equals("TRUE") ? "1" : "0")
                .toList();
        List<String> coded =
                labels(Panels.only(List.of("action")), "action_any", posts.column("description"), ValidityTest::yes);
        MeasureCard.of("action").prints(new Comparison(people, coded).row("German posts, English list", "1"));
    }

    private static Comparison sentiment(String what, List<String> gold, List<String> texts) throws IOException {
        List<String> coded =
                labels(VADER, "vader_compound", texts, v -> v <= -0.05 ? "neg" : v >= 0.05 ? "pos" : "other");
        Comparison comparison = new Comparison(gold, coded);
        MeasureCard.of("vader").prints(comparison.row(what, "neg"));
        return comparison;
    }

    private static void criticism(String target, SharedSet tweets) throws IOException {
        List<String> coded = labels(named(target), "criticism", tweets.column("Tweet"), ValidityTest::yes);
        MeasureCard.of("criticism").prints(new Comparison(against(tweets), coded).row(target, "1"));
    }

    private static void naming(String target, SharedSet tweets, String column, String itself) throws IOException {
        List<String> towards = tweets.column(column).stream()
                .map(label -> label.startsWith(itself) ? "1" : "0")
                .toList();
        List<String> coded = labels(named(target), "target_any", tweets.column("Tweet"), ValidityTest::yes);
        MeasureCard.of("target").prints(new Comparison(towards, coded).row(target, "1"));
    }

    private static Panel named(String target) {
        return Panels.only(List.of("target", "criticism"), List.of(), ALIASES.get(target), List.of(), List.of());
    }

    /** AUC of a variable between comments that people call critical or discriminating and the others. */
    private static String separation(Panel panel, String variable, SharedSet comments) {
        double[] values = Coding.of(panel, variable, comments.column("body"));
        List<String> critical = comments.column("is_Disc_Crit");
        double[] yes = Arrays.stream(indices(critical, "True"))
                .mapToDouble(i -> values[i])
                .toArray();
        double[] no = Arrays.stream(indices(critical, "False"))
                .mapToDouble(i -> values[i])
                .toArray();
        MannWhitney test = MannWhitney.of(yes, no);
        return "| comments on groups | %,d / %,d | %s [%s, %s] |"
                .formatted(
                        yes.length,
                        no.length,
                        Comparison.figure(test.auc()),
                        Comparison.figure(test.aucLow()),
                        Comparison.figure(test.aucHigh()));
    }

    private static int[] indices(List<String> labels, String label) {
        return IntStream.range(0, labels.size())
                .filter(i -> labels.get(i).equals(label))
                .toArray();
    }

    private static List<String> labels(Panel panel, String variable, List<String> texts, DoubleFunction<String> label) {
        return Arrays.stream(Coding.of(panel, variable, texts)).mapToObj(label).toList();
    }

    private static String yes(double value) {
        return value > 0 ? "1" : "0";
    }

    /** Labels of sentiment in one spelling: neg, pos, other. */
    private static List<String> gold(SharedSet set, String column) {
        Map<String, String> spelling =
                Map.of("negative", "neg", "neg", "neg", "-1", "neg", "positive", "pos", "pos", "pos", "1", "pos");
        Map<String, String> numbered = Map.of("0", "neg", "1", "other", "2", "pos");
        Map<String, String> known = set.column(column).contains("2") ? numbered : spelling;
        return set.column(column).stream()
                .map(label -> known.getOrDefault(label.toLowerCase(Locale.ROOT), "other"))
                .toList();
    }

    private static List<String> against(SharedSet tweets) {
        return tweets.column("Stance").stream()
                .map(stance -> stance.equals("AGAINST") ? "1" : "0")
                .toList();
    }

    private static SharedSet stance() throws IOException {
        SharedSet training = SharedSet.read("semeval2016-stance/train.tsv.gz");
        return training.and(SharedSet.read("semeval2016-stance/trial.tsv.gz"));
    }

    private static SharedSet allStance() throws IOException {
        String file = System.getProperty("proxenos.semeval");
        Assumptions.assumeTrue(
                file != null, "by hand: -Dproxenos.semeval=FILE, data/StanceDataset/train.csv of framework G3");
        return SharedSet.read(Path.of(file));
    }

    private static double correlation(double[] x, double[] y) {
        double meanX = Arrays.stream(x).average().orElse(Double.NaN);
        double meanY = Arrays.stream(y).average().orElse(Double.NaN);
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - meanX) * (y[i] - meanY);
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }
        return xy / Math.sqrt(xx * yy);
    }

    private static Map<String, List<String>> aliases() {
        Map<String, List<String>> aliases = new LinkedHashMap<>();
        aliases.put(
                "Hillary Clinton", List.of("hillary", "clinton", "@hillaryclinton", "#hillary*", "#clinton*", "hrc"));
        aliases.put("Donald Trump", List.of("trump", "donald", "@realdonaldtrump", "#trump*", "#donaldtrump*"));
        aliases.put("Feminist Movement", List.of("feminis*", "#feminis*"));
        aliases.put("Legalization of Abortion", List.of("abortion*", "#abortion*", "pro-choice", "#prochoice*"));
        aliases.put(
                "Climate Change is a Real Concern", List.of("climate*", "#climate*", "global warming", "environment*"));
        aliases.put("Atheism", List.of("atheis*", "#atheis*"));
        return aliases;
    }
}
