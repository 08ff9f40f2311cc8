package org.proxenos.study.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proxenos.study.plan.PlanText.parse;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StudyTemplateTest {
    @Test
    void theTemplateIsValidAsItStandsAndNamedAfterItsFolder() {
        Map<String, String> files = StudyTemplate.of("my mayors & cities");
        Study study = parse(files.getOrDefault("study.yaml", ""), files).fold(f -> f.study(), p -> null);
        assertThat(study.id()).isEqualTo("my-mayors-cities");
        assertThat(study.hypotheses()).hasSize(5);
        assertThat(files.get("actors.csv")).isEqualTo("handle,platform,name,role,city,country,network,party\n");
    }

    @Test
    void theTemplateStaysValidWhenItsExamplesAreTakenIn() {
        Map<String, String> files = StudyTemplate.of("s");
        String all = files.getOrDefault("study.yaml", "")
                .replaceAll("(?m)^#(\\S|  )", "$1")
                .replace("sources: []", "sources:")
                .replace("models: []", "models:")
                .replace("coders: [vader, adversary, we, harm, moral, action]", "coders:\n  - vader");
        Study study = parse(all, files).fold(f -> f.study(), p -> {
            throw new AssertionError(p);
        });
        assertThat(study.sources()).hasSize(2);
        assertThat(study.lexica()).hasSize(1);
        assertThat(study.models()).hasSize(1);
        assertThat(study.windows()).hasSize(3);
    }
}
