-- What became of the records of each export? Table T01: read = kept + duplicate + rejected, always.
-- Unit: records. Grain: one row a source file.
SELECT file AS source, strand, read, kept, duplicate, rejected, reason
FROM flow
ORDER BY source, strand, sha256
