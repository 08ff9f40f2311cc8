package org.proxenos.language.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.proxenos.language.Pieces;
import org.proxenos.language.dictionary.Dictionary.Term;
import org.proxenos.language.lexicon.Lexica;
import org.proxenos.language.lexicon.LexicalPiece;
import org.proxenos.language.lexicon.LexicalReading;
import org.proxenos.language.lexicon.Lexicon;

/** Each format by the rules that its makers or its other readers state; all words here are invented or everyday ones. */
class DictionariesTest {
    @Test
    void liwcMayHaveItsHeaderOnTheSignItself() {
        Dictionary moral = Dictionaries.read(
                "%\t01\tcare.virtue\r\n02\tcare.vice\r\n%\r\nkind*\t01\r\ncruel\t\t2\r\nmercy killing\t1\t02\r\n",
                "m.dic");
        assertThat(moral.categories().keySet()).containsExactly("care.virtue", "care.vice");
        assertThat(texts(moral, "care.virtue")).containsExactly("kind*", "mercy killing");
        assertThat(texts(moral, "care.vice")).as("01 is 1, ragged tabs").containsExactly("cruel", "mercy killing");
    }

    @Test
    void liwcWordsCountWithoutWhatMustStandAroundThem() {
        Dictionary of2007 = Dictionaries.read(
                "%\n125\taffect\n131\tcog\n%\nlike\t(02 134)125/131\nkind\t<of>131/125\n:)\t125\n", "l.dic");
        assertThat(texts(of2007, "affect")).containsExactly("like", "kind", ":)");
        assertThat(count(of2007.lexicon("affect", "en", "affect"), "I like it :) like:) kind"))
                .as("like, :) between blanks, like, kind")
                .isEqualTo(4);
    }

    @Test
    void liwcNamesTheLineOfACategoryThatIsNotDeclared() {
        assertThatThrownBy(() -> Dictionaries.read("%\n1\ta\n%\nword\t7\n", "l.dic"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("l.dic:4: category 7 is not declared between the lines of %");
        assertThatThrownBy(() -> Dictionaries.read("word\t7\n", "l.dic")).hasMessageContaining("two lines of %");
    }

    @Test
    void liwc22TakesCrossesAndWeights() {
        Dictionary crosses =
                Dictionaries.read("DicTerm,Posemo,Negemo\n\"well, good\",X,\nbad*,,x\nboth,X,X\n", "a.dicx");
        assertThat(texts(crosses, "Posemo")).containsExactly("well, good", "both");
        Dictionary weights = Dictionaries.read("DicTerm,warm\nsun,0.75\nice,-1\nstone,0\n", "b.dicx");
        assertThat(weights.categories().get("warm"))
                .extracting(Term::text, Term::weight)
                .containsExactly(tuple("sun", 0.75), tuple("ice", -1.0));
    }

    @Test
    void quantedasCategoriesStandInsideEachOther() {
        Dictionary nested = Dictionaries.read(
                "AFRICA:\n  EAST:\n    KE: [kenya*, nairobi]\n    TZ: [tanzania*]\nflat: word\n", "n.yml");
        assertThat(texts(nested, "AFRICA")).containsExactly("kenya*", "nairobi", "tanzania*");
        assertThat(texts(nested, "AFRICA.EAST.KE")).containsExactly("kenya*", "nairobi");
        assertThat(texts(nested, "flat")).containsExactly("word");
        assertThatThrownBy(() -> Dictionaries.read("a: [b", "n.yml")).hasMessageStartingWith("n.yml is no YAML");
        assertThatThrownBy(() -> Dictionaries.read("- b", "n.yml")).hasMessageContaining("categories with lists");
    }

    @Test
    void lexicoderKeepsNegatedCategoriesApart() {
        Dictionary lsd = Dictionaries.read("+positive\ngood\nfair*\n+neg_positive\nnot good\nnot fair*\n", "l.lc3");
        assertThat(lsd.categories().keySet()).containsExactly("positive", "neg_positive");
        assertThat(count(lsd.lexicon("n", "en", "neg_positive"), "This is not good, and not fairly done; good."))
                .isEqualTo(2);
        assertThatThrownBy(() -> Dictionaries.read("good\n", "l.lc3"))
                .hasMessageStartingWith("l.lc3:1: 'good' stands above");
    }

    @Test
    void wordStatsTabsNestAndItsLowLineIsABlank() {
        String text = """
            EMOTION
            \tJOY
            \t\tHAPPY* (1)
            \t\tAT_EASE (1)
            \tFEAR
            \t\tAFRAID (1)
            @RULE [x]
            NEXT
            \tWORD (1)
            """;
        Dictionary cat = Dictionaries.read(text, "r.CAT");
        assertThat(texts(cat, "EMOTION")).containsExactly("happy*", "at ease", "afraid");
        assertThat(texts(cat, "EMOTION.JOY")).containsExactly("happy*", "at ease");
        assertThat(texts(cat, "NEXT")).containsExactly("word");
    }

    @Test
    void emolexSaysNoughtOfWhatIsNotInACategory() {
        Dictionary emolex = Dictionaries.read("flood\tanger\t0\nflood\tfear\t1\nfeast\tjoy\t1\n", "NRC-Emotion.txt");
        assertThat(emolex.categories().keySet()).containsExactly("fear", "joy");
        Dictionary intensity = Dictionaries.read("flood\tfear\t0.641\n", "intensity.tsv");
        assertThat(intensity.categories().get("fear")).containsExactly(new Term("flood", 0.641));
        Dictionary vad = Dictionaries.read("Word\tValence\tArousal\nflood\t0.2\t0.8\n", "vad.txt");
        assertThat(vad.categories().get("Arousal")).containsExactly(new Term("flood", 0.8));
    }

    @Test
    void vaderAndAfinnAreTwoCategoriesByTheSign() {
        Dictionary vader = Dictionaries.read(
                ":(\t-1.9\t1.13578\t[-2, -3, -2, 0, -1, -1, -2, -3, -1, -4]\nfine\t0.8\t0.6\t[1, 1]\n", "v.txt");
        assertThat(vader.categories().get("negative")).containsExactly(new Term(":(", -1.9));
        Dictionary afinn = Dictionaries.read("can't stand\t-3\nfine\t2\nnone\t0\n", "a.tsv");
        assertThat(texts(afinn, "negative")).containsExactly("can't stand");
        assertThat(texts(afinn, "positive")).containsExactly("fine");
    }

    @Test
    void aListOfWordsIsOneCategoryAndAnUnknownEndingIsRefused() {
        assertThat(texts(Dictionaries.read("abandon*\nabuse\n", "list.txt"), "words"))
                .containsExactly("abandon*", "abuse");
        assertThatThrownBy(() -> Dictionaries.read("a", "a.docx"))
                .hasMessageContaining("no dictionary ends in .docx; there are dic");
        assertThatThrownBy(() -> Dictionaries.read("\n", "a.txt")).hasMessage("a.txt holds no word");
        assertThatThrownBy(() -> Dictionaries.read("+a\nb\n", "a.lc3").lexicon("n", "en", "c"))
                .hasMessage("no category 'c'; there are a");
    }

    @Test
    void damagedDictionariesAreReadOrRefusedInWords() {
        SplittableRandom random = new SplittableRandom(7);
        String text = "%\t1\ta\n%\nword*\t1\n+p\nx\ty\t1\n\tT (1)\na: [b, c]\n\"q\"\"\",1\n";
        for (String ending : List.of("dic", "dicx", "csv", "yml", "lc3", "cat", "tsv", "txt")) {
            for (int i = 0; i < 400; i++) {
                StringBuilder odd = new StringBuilder(text);
                for (int hit = random.nextInt(1, 9); hit > 0; hit--) {
                    odd.setCharAt(
                            random.nextInt(odd.length()), (char) random.nextInt(random.nextBoolean() ? 128 : 65_536));
                }
                try {
                    Dictionary read = Dictionaries.read(odd.toString(), "odd." + ending);
                    read.categories().keySet().forEach(name -> read.lexicon("n", "en", name));
                } catch (IllegalArgumentException e) {
                    assertThat(e.getMessage()).isNotBlank();
                }
            }
        }
    }

    private static List<String> texts(Dictionary dictionary, String category) {
        return dictionary.lexicon("n", "en", category).entries().stream()
                .map(entry -> entry.replaceAll("^/\\(\\?<!\\\\S\\)\\\\Q|\\\\E\\(\\?!\\\\S\\)/$", ""))
                .toList();
    }

    private static int count(Lexicon lexicon, String text) {
        Lexica lexica = Lexica.of(List.of(lexicon));
        LexicalReading reading = lexica.reading();
        Pieces<LexicalPiece> pieces = new Pieces<>(lexica::read);
        pieces.read(text);
        for (int i = 0; i < pieces.size(); i++) {
            reading.add(pieces.at(i), pieces.start(i));
        }
        reading.match(text);
        return reading.count(0);
    }
}
