// A pass over the texts for each line on standard input; answers with seconds: clock and processors.
const vader = require('vader-sentiment');
const texts = JSON.parse('[' + require('fs').readFileSync(process.argv[2], 'utf8').trim().split('\n').join(',') + ']');
let sum = 0;
require('readline')
  .createInterface({ input: process.stdin })
  .on('line', () => {
    const cpu = process.cpuUsage();
    const wall = process.hrtime.bigint();
    for (const text of texts) {
      sum += vader.SentimentIntensityAnalyzer.polarity_scores(text).compound;
    }
    const seconds = Number(process.hrtime.bigint() - wall) / 1e9;
    const used = process.cpuUsage(cpu);
    console.log(seconds + ' ' + (used.user + used.system) / 1e6);
  })
  .on('close', () => console.error('vader-sentiment (npm): sum of compound ' + sum.toFixed(3)));
