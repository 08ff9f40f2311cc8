package org.proxenos.study.plan;

import org.proxenos.inference.glm.ModelSpec;

/**
 * A named regression.
 *
 * @param id short name, in file names
 * @param spec the model
 */
public record ModelPlan(String id, ModelSpec spec) {}
