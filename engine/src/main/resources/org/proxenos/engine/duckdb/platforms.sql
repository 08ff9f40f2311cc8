-- Which ids mean another message on another platform? Two records are one message if their ids are equal and nobody says
-- that their platforms differ. Where they do, the id belongs to the message that had it first; those of other platforms
-- are platform:id, and so is whatever refers to them. Ids that are addresses belong to one platform as they stand.

CREATE TABLE sightings AS
SELECT id, known_platform(platform) AS platform FROM (
  SELECT message_id AS id, platform FROM incoming
  UNION ALL SELECT unnest([in_reply_to, quotes, reposts, conversation_id]), platform FROM incoming
  UNION ALL SELECT message_id, platform FROM base_messages
  UNION ALL SELECT unnest([in_reply_to, quotes, reposts, conversation_id]), platform FROM base_messages
) WHERE id <> '' AND NOT contains(id, ':') AND known_platform(platform) IS NOT NULL GROUP BY ALL;

-- Messages of the base that do not bear their bare id.
CREATE TABLE parted AS
SELECT message_id, known_platform(platform) AS platform, substr(message_id, length(known_platform(platform)) + 2) AS id
FROM base_messages WHERE starts_with(message_id, known_platform(platform) || ':');

CREATE TABLE contested_ids AS
SELECT id FROM (SELECT id, platform FROM sightings UNION ALL SELECT id, '' FROM parted)
GROUP BY id HAVING min(platform) <> max(platform);

CREATE TABLE holders AS
SELECT id, platform FROM (
  SELECT message_id AS id, known_platform(platform) AS platform, -1 AS seq FROM base_messages b
  SEMI JOIN contested_ids c ON b.message_id = c.id
  UNION ALL
  SELECT message_id, known_platform(platform), seq FROM incoming i SEMI JOIN contested_ids c ON i.message_id = c.id
) h WHERE platform IS NOT NULL AND NOT EXISTS (SELECT 1 FROM parted p WHERE p.id = h.id AND p.platform = h.platform)
QUALIFY row_number() OVER (PARTITION BY id ORDER BY seq) = 1;

INSERT INTO renames
SELECT s.id, s.platform FROM sightings s SEMI JOIN contested_ids c ON s.id = c.id LEFT JOIN holders h ON s.id = h.id
WHERE h.platform <> s.platform OR EXISTS (SELECT 1 FROM parted p WHERE p.id = s.id AND p.platform = s.platform);
