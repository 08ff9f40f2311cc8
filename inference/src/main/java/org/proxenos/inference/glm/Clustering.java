package org.proxenos.inference.glm;

import java.util.List;
import java.util.Optional;

/** Whether the clusters of a sample serve the errors that are asked for. */
final class Clustering {
    private static final int FEW = 20;

    private final Sample sample;
    private final StandardErrors errors;

    Clustering(Sample sample) {
        this.sample = sample;
        this.errors = sample.spec().standardErrors();
    }

    /** A sentence about why they do not. */
    Optional<String> findProblem() {
        if (!errors.isClustered()) {
            return Optional.empty();
        }
        if (sample.leastClusters() < 2) {
            return Optional.of("clustered errors need two clusters; '%s' has one value"
                    .formatted(sample.spec().cluster()));
        }
        return isCrossed()
                ? Optional.of("errors '%s' need the effects of '%s' to lie inside the clusters of '%s'"
                        .formatted(
                                errors.code(),
                                sample.spec().fixed(),
                                sample.spec().cluster()))
                : Optional.empty();
    }

    private boolean isCrossed() {
        Groups absorbed = sample.absorbed();
        return errors.isOneWay()
                && absorbed != null
                && !absorbed.isNestedIn(sample.clusters().get(0));
    }

    /** What a reader must know about them. */
    List<String> notes() {
        int clusters = sample.leastClusters();
        if (errors == StandardErrors.WILD) {
            return List.of(WildBootstrap.note(clusters));
        }
        return errors.isClustered() && errors != StandardErrors.CR2 && clusters < FEW
                ? List.of(
                        "%d clusters are few: below %d, clustered errors tend to be too small".formatted(clusters, FEW))
                : List.of();
    }
}
