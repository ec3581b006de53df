// RxDB in memory on both sides, its own server between, over TLS: `serve TLS_FOLDER`, or
// `sync URL DOCUMENTS`.
import express from "express";
import fs from "node:fs";
import https from "node:https";
import { createRxDatabase } from "rxdb/plugins/core";
import { getRxStorageMemory } from "rxdb/plugins/storage-memory";
import { RxServerAdapterExpress } from "rxdb-server/plugins/adapter-express";
import { replicateServer } from "rxdb-server/plugins/replication-server";
import { createRxServer } from "rxdb-server/plugins/server";

const BATCH = 500;
const NAME = "log";
// The fields travel as one text, so that no schema has to be told about each.
const schema = {
  version: 0,
  primaryKey: "id",
  type: "object",
  properties: { id: { type: "string", maxLength: 64 }, doc: { type: "string" } },
  required: ["id", "doc"],
};

async function collection(name) {
  const database = await createRxDatabase({ name, storage: getRxStorageMemory() });
  return (await database.addCollections({ [NAME]: { schema } }))[NAME];
}

async function serve(folder) {
  const read = (name) => fs.readFileSync(`${folder}/${name}`);
  const tls = { cert: read("server.pem"), key: read("server-key.pem") };
  const adapter = {
    ...RxServerAdapterExpress,
    async create() {
      const app = express();
      app.use(express.json({ limit: "50mb" }));
      return app;
    },
    async listen(app) {
      const server = https.createServer(tls, app);
      server.listen(0, "127.0.0.1", () =>
        console.log(`https://127.0.0.1:${server.address().port}`),
      );
    },
  };
  const kept = await collection("server");
  const server = await createRxServer({ database: kept.database, adapter, port: 0 });
  server.addReplicationEndpoint({ name: NAME, collection: kept });
  await server.start();
}

async function milliseconds(work) {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

function replicate(url, from, direction) {
  const state = replicateServer({
    collection: from,
    replicationIdentifier: `${from.database.name}-${direction}`,
    url: `${url}/${NAME}/0`,
    [direction]: { batchSize: BATCH },
    live: false,
    headers: {},
  });
  state.error$.subscribe((problem) => {
    console.error(problem);
    process.exit(1);
  });
  return state.awaitInitialReplication();
}

async function sync(url, file) {
  const documents = JSON.parse(fs.readFileSync(file));
  const [sara, elin] = [await collection("sara"), await collection("elin")];
  await sara.bulkInsert(documents.map((one) => ({ id: one.id, doc: JSON.stringify(one) })));
  const up = await milliseconds(() => replicate(url, sara, "push"));
  const down = await milliseconds(() => replicate(url, elin, "pull"));
  const found = await elin.count().exec();
  if (found !== documents.length) throw new Error(`only ${found} arrived`);
  console.log(JSON.stringify({ up, down }));
  process.exit(0);
}

const [what, ...rest] = process.argv.slice(2);
await { serve, sync }[what](...rest);
