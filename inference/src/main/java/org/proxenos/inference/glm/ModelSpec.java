package org.proxenos.inference.glm;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What model to fit.
 *
 * @param formula Wilkinson notation as in R, such as {@code reposts ~ criticism + url}
 * @param family distribution and link
 * @param offset an expression added to the linear predictor with coefficient 1, such as {@code log(followers + 1)}
 * @param cluster column whose values are the clusters; required by clustered errors. Two columns joined by {@code +} give
 *     two-way clusters
 * @param fixed column whose levels get an effect each, absorbed: no cost per level. Of two columns joined by {@code +} those of the
 *     one with more levels are absorbed, those of the other cost a column each
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
    /** The columns of the clusters: none, one, or two. */
    public List<String> clusterColumns() {
        return columnsOf(cluster);
    }

    /** The columns that a text such as {@code account + day} names; none for null. */
    public static List<String> columnsOf(@Nullable String text) {
        return text == null
                ? List.of()
                : Stream.of(text.split("\\+")).map(String::strip).toList();
    }

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
