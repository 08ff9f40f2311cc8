package org.proxenos.language.identification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import opennlp.tools.langdetect.DefaultLanguageDetectorContextGenerator;
import opennlp.tools.langdetect.LanguageDetectorContextGenerator;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.MaxentModel;

/** OpenNLP's model of 103 languages: maximum entropy over the distinct runs of one to three characters. */
final class NgramModel {
    private static final String FILE = "/langdetect-183.bin";
    private static final int LONGEST_RUN = 3;

    private final MaxentModel model;
    /** Without OpenNLP's own cleaning, whose patterns take long on texts written to hurt; ours is {@link Wording}. */
    private final LanguageDetectorContextGenerator runs = new DefaultLanguageDetectorContextGenerator(1, LONGEST_RUN);

    private final List<String> languages;
    private final int[] places;

    private NgramModel(MaxentModel model) {
        this.model = model;
        Set<String> codes = new LinkedHashSet<>();
        for (int i = 0; i < model.getNumOutcomes(); i++) {
            codes.add(LanguageCodes.of(model.getOutcome(i)));
        }
        languages = List.copyOf(codes);
        places = new int[model.getNumOutcomes()];
        for (int i = 0; i < places.length; i++) {
            places[i] = languages.indexOf(LanguageCodes.of(model.getOutcome(i)));
        }
    }

    /** The model that all share, read when it is first asked for. */
    static NgramModel shared() {
        return Holder.MODEL;
    }

    /** The languages that it tells apart. */
    List<String> languages() {
        return languages;
    }

    /**
     * The probability of each language; of one that the model knows in two varieties, such as nob and nno, that of the
     * likelier. Safe from several threads.
     */
    double[] probabilities(String words) {
        Set<String> distinct = new LinkedHashSet<>();
        for (CharSequence run : runs.<CharSequence>getContext(words)) {
            distinct.add(run.toString());
        }
        double[] outcomes = model.eval(distinct.toArray(new String[0]));
        double[] probabilities = new double[languages.size()];
        for (int i = 0; i < outcomes.length; i++) {
            probabilities[places[i]] = Math.max(probabilities[places[i]], outcomes[i]);
        }
        return probabilities;
    }

    private static NgramModel read() {
        try (InputStream in = LanguageDetectorModel.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the class path lacks " + FILE + "; the build is not whole");
            }
            return new NgramModel(new LanguageDetectorModel(in).getMaxentModel());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    /** Read when first used, and once, whoever asks. */
    private static final class Holder {
        static final NgramModel MODEL = read();
    }
}
