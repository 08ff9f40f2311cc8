package org.proxenos.study.result;

import java.util.List;
import org.proxenos.inference.glm.Fit;

/**
 * A fitted model as a reviewer expects it.
 *
 * @param id short name, in file names
 * @param title what it models
 * @param fit estimates or the reason for none
 * @param placebo the same model with the letters X, Y, Z counted as a predictor
 * @param unvalidated predictors without a validation record
 */
public record ModelResult(String id, String title, Fit fit, Fit placebo, List<String> unvalidated) {
    /** Copies the names. */
    public ModelResult {
        unvalidated = List.copyOf(unvalidated);
    }
}
