package org.proxenos.coding.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.proxenos.coding.Gold;
import org.proxenos.coding.HandCode;

/**
 * INCEpTION's UIMA CAS JSON (0.4): a file a unit and coder, laid out as in a project export
 * ({@code annotation/UNIT.txt/CODER.json}). Each code is a span of the layer {@code webanno.custom.Code} over the whole text,
 * with a feature a field; {@code TypeSystem.xml} brings that layer into a project, which must have it first. WebAnno TSV needs
 * tokens and knows no free memo, so it is not written.
 */
final class Inception {
    private static final String TYPE = "%TYPE";
    private static final String STRUCTURES = "%FEATURE_STRUCTURES";
    private static final String CODE = "webanno.custom.Code";
    private static final String ANNOTATION = "uima.tcas.Annotation";
    private static final String METADATA = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData";
    private static final String STRING = "uima.cas.String";
    private static final List<String> FEATURES =
            List.of("variable", "value", "target", "time", "confidence", "memo", "round", "fingerprint");
    private static final String CURATOR = "CURATION_USER";
    private static final int SOFA = 1;
    private static final int DOCUMENT = 2;

    private Inception() {}

    static SortedMap<String, String> write(Coded coded) {
        SortedMap<String, String> files = new TreeMap<>();
        files.put("TypeSystem.xml", layer());
        coded.byUnitAndCoder().forEach((key, codes) -> {
            String unit = FileNames.of(key.get(0));
            files.put("source/" + unit + ".txt", coded.text(key.get(0)));
            String coder = key.get(1).equals(Gold.ADJUDICATED) ? CURATOR : FileNames.of(key.get(1));
            files.put(
                    "annotation/" + unit + ".txt/" + coder + ".json",
                    JsonText.pretty(cas(key.get(0), coded.text(key.get(0)), codes)));
        });
        return files;
    }

    private static Map<String, Object> cas(String unit, String text, List<HandCode> codes) {
        List<Object> structures = new ArrayList<>();
        structures.add(structure(
                SOFA,
                "uima.cas.Sofa",
                Map.of("sofaNum", 1, "sofaID", "_InitialView", "mimeType", "text", "sofaString", text)));
        Map<String, Object> document = span(text);
        document.put("documentTitle", unit);
        document.put("documentId", unit);
        document.put("language", "x-unspecified");
        structures.add(structure(DOCUMENT, METADATA, document));
        List<Integer> members = new ArrayList<>(List.of(DOCUMENT));
        codes.forEach(code -> {
            int id = DOCUMENT + members.size();
            members.add(id);
            Map<String, Object> features = span(text);
            features.putAll(Answers.fields(code));
            structures.add(structure(id, CODE, features));
        });
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("%SOFA", SOFA);
        view.put("%MEMBERS", members);
        Map<String, Object> cas = new LinkedHashMap<>();
        cas.put("%TYPES", types());
        cas.put(STRUCTURES, structures);
        cas.put("%VIEWS", Map.of("_InitialView", view));
        return cas;
    }

    private static Map<String, Object> structure(int id, String type, Map<String, ?> features) {
        Map<String, Object> structure = new LinkedHashMap<>();
        structure.put("%ID", id);
        structure.put(TYPE, type);
        structure.putAll(features);
        return structure;
    }

    /** Offsets count UTF-16 units, as Java does and the format's default says. */
    private static Map<String, Object> span(String text) {
        Map<String, Object> span = new LinkedHashMap<>();
        span.put("@sofa", SOFA);
        span.put("begin", 0);
        span.put("end", text.length());
        return span;
    }

    private static Map<String, Object> types() {
        Map<String, Object> types = new LinkedHashMap<>();
        types.put(METADATA, type(METADATA, "uima.tcas.DocumentAnnotation", List.of("documentTitle", "documentId")));
        types.put(CODE, type(CODE, ANNOTATION, FEATURES));
        return types;
    }

    private static Map<String, Object> type(String name, String above, List<String> features) {
        Map<String, Object> type = new LinkedHashMap<>();
        type.put("%NAME", name);
        type.put("%SUPER_TYPE", above);
        features.forEach(feature -> type.put(feature, Map.of("%NAME", feature, "%RANGE", STRING)));
        return type;
    }

    /** The layer as UIMA describes types. */
    private static String layer() {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">
              <types>
                <typeDescription>
                  <name>%s</name>
                  <supertypeName>%s</supertypeName>
                  <features>
            %s      </features>
                </typeDescription>
              </types>
            </typeSystemDescription>
            """.formatted(
                        CODE,
                        ANNOTATION,
                        FEATURES.stream()
                                .map(name ->
                                        "        <featureDescription><name>%s</name><rangeTypeName>%s</rangeTypeName></featureDescription>\n"
                                                .formatted(name, STRING))
                                .collect(Collectors.joining()));
    }

    /** Codes of a file: of our layer, or of any layer of a project, whose features are then the questions. */
    static List<HandCode> read(String path, String text) {
        String unit = FileNames.name(FileNames.stem(FileNames.folder(path)));
        String stem = FileNames.name(FileNames.stem(path));
        String coder = stem.equals(CURATOR) ? Gold.ADJUDICATED : stem;
        Map<String, HandCode> others = new LinkedHashMap<>();
        List<HandCode> codes = new ArrayList<>();
        for (JsonNode structure : JsonText.read(text, path, 0).path(STRUCTURES)) {
            String type = JsonText.text(structure.get(TYPE));
            if (type.equals(METADATA) && structure.hasNonNull("documentTitle")) {
                unit = JsonText.text(structure.get("documentTitle"));
            }
            if (type.startsWith("webanno.custom.") || type.startsWith("custom.")) {
                add(structure, type.substring(type.lastIndexOf('.') + 1), coder, codes, others);
            }
        }
        codes.addAll(others.values());
        String of = unit;
        return codes.stream()
                .map(c -> Answers.of(of, c.coder(), Answers.fields(c)))
                .toList();
    }

    private static void add(
            JsonNode structure, String layer, String coder, List<HandCode> codes, Map<String, HandCode> others) {
        Map<String, String> features = features(structure);
        if (features.containsKey("variable") && features.containsKey("value")) {
            codes.add(Answers.of("", coder, features));
            return;
        }
        features.forEach((feature, value) -> {
            String plain = feature.toLowerCase(Locale.ROOT);
            String variable = layer.toLowerCase(Locale.ROOT)
                    + (plain.equals("value") || plain.equals("label") ? "" : "_" + plain);
            others.merge(variable, HandCode.of("", null, variable, coder, value), Answers::both);
        });
    }

    private static Map<String, String> features(JsonNode structure) {
        Map<String, String> features = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> feature : structure.properties()) {
            boolean ours = !feature.getKey().matches("[%@^].*|begin|end")
                    && feature.getValue().isValueNode();
            if (ours && !feature.getValue().isNull()) {
                features.put(feature.getKey(), feature.getValue().asText());
            }
        }
        return features;
    }
}
