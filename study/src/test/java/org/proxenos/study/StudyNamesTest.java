package org.proxenos.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.proxenos.study.plan.Study;
import org.proxenos.study.plan.StudyFile;

class StudyNamesTest {
    @Test
    void handlesOfTargetsAndOfWordListsStayNamed() {
        Study study = StudyFile.parse("""
                        study: s
                        event: {label: e, at: 2017-06-01, topic: ["@RiverWatch", "@river*", water]}
                        targets:
                          - {id: m, kind: office, aliases: ["@Ministry_", the ministry, ministry], handles: [MinisterOfRivers]}
                        coders: [{name: allies, language: en, words: ["@friend_1", friend]}]
                        """, "study.yaml", name -> Optional.empty())
                .orElseThrow(problems -> new IllegalStateException(problems.toString()))
                .study();

        assertThat(StudyNames.of(study))
                .contains("riverwatch", "ministry", "ministerofrivers", "friend_1", "potus")
                .doesNotContain("the ministry", "water", "friend", "river");
    }
}
