package org.proxenos.inference.glm;

import org.jspecify.annotations.Nullable;

/**
 * What model to fit.
 *
 * @param formula Wilkinson notation as in R, such as {@code reposts ~ criticism + url}
 * @param family distribution and link
 * @param offset an expression added to the linear predictor with coefficient 1, such as {@code log(followers + 1)}
 * @param cluster column whose values are the clusters; required by clustered errors
 * @param fixed column whose levels get an effect each, absorbed: no cost per level
 * @param standardErrors which covariance is reported
 * @param lag lags of {@link StandardErrors#HAC}; not used by others
 */
public record ModelSpec(
        String formula,
        Family family,
        @Nullable String offset,
        @Nullable String cluster,
        @Nullable String fixed,
        StandardErrors standardErrors,
        int lag) {
    /** A plain model with model errors. */
    public static ModelSpec of(String formula, Family family) {
        return new ModelSpec(formula, family, null, null, null, StandardErrors.MODEL, 0);
    }

    /** The same with errors clustered by a column (FS5). */
    public ModelSpec clusteredBy(String column) {
        return new ModelSpec(formula, family, offset, column, fixed, StandardErrors.CR1S, lag);
    }

    /** The same with an absorbed effect for each level of a column. */
    public ModelSpec withEffectsOf(String column) {
        return new ModelSpec(formula, family, offset, cluster, column, standardErrors, lag);
    }
}
