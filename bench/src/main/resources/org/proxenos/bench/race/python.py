# A pass over the texts for each line on standard input; answers with seconds: clock and processors.
import json
import sys
import time

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

with open(sys.argv[1], encoding="utf-8") as lines:
    texts = [json.loads(line) for line in lines]
scores = SentimentIntensityAnalyzer().polarity_scores
total = 0.0
for _ in sys.stdin:
    wall, cpu = time.perf_counter(), time.process_time()
    for text in texts:
        total += scores(text)["compound"]
    print(time.perf_counter() - wall, time.process_time() - cpu, flush=True)
print("vaderSentiment (Python): sum of compound %.3f" % total, file=sys.stderr)
