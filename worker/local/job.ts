/** `npm run job -- weekly`: one of the jobs done now, on this machine's record; the clock does them where the service is deployed. */
import { JOB_NAMES, isJobName } from "#shared/api/reminders.ts";
import { startEmbedded } from "./embedded.ts";
import { inBoth } from "./say.ts";
import { JOBS } from "./setup.ts";

const [name = "", ...more] = process.argv.slice(2);
if (!isJobName(name) || more.length > 0) {
  console.error(inBoth(({ job }) => job.usage(JOB_NAMES)));
  process.exit(2);
}
const service = await startEmbedded({ memory: false });
try {
  const headers = { authorization: `Bearer ${service.token}` };
  const answer = await fetch(service.url + JOBS + name, { method: "POST", headers });
  if (answer.ok) console.log(inBoth(({ job }) => job.done(name)));
  else {
    console.error(inBoth(({ job }) => job.failed(name)));
    process.exitCode = 1;
  }
} finally {
  await service.stop();
}
