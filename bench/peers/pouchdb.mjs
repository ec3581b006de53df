// PouchDB in memory on both sides, over TLS: `serve TLS_FOLDER`, or `sync URL DOCUMENTS`.
import express from "express";
import expressPouchDB from "express-pouchdb";
import fs from "node:fs";
import https from "node:https";
import http from "pouchdb-adapter-http";
import memory from "pouchdb-adapter-memory";
import PouchDB from "pouchdb-core";
import mapreduce from "pouchdb-mapreduce";
import replication from "pouchdb-replication";

const BATCH = { batch_size: 500 };
PouchDB.plugin(memory).plugin(http).plugin(mapreduce).plugin(replication);

function serve(folder) {
  const Server = PouchDB.defaults({ adapter: "memory" });
  const app = express();
  const options = { inMemoryConfig: true, logPath: "/dev/null", mode: "minimumForPouchDB" };
  app.use("/", expressPouchDB(Server, options));
  const read = (name) => fs.readFileSync(`${folder}/${name}`);
  const tls = { cert: read("server.pem"), key: read("server-key.pem") };
  const server = https.createServer(tls, app);
  server.listen(0, "127.0.0.1", () => console.log(`https://127.0.0.1:${server.address().port}`));
}

async function milliseconds(work) {
  const begin = performance.now();
  await work;
  return performance.now() - begin;
}

async function sync(url, file) {
  const documents = JSON.parse(fs.readFileSync(file));
  const [sara, elin] = ["sara", "elin"].map((name) => new PouchDB(name, { adapter: "memory" }));
  await sara.bulkDocs(documents.map(({ id, ...rest }) => ({ _id: id, ...rest })));
  const there = new PouchDB(`${url}/log`);
  await there.info();
  const up = await milliseconds(sara.replicate.to(there, BATCH));
  const down = await milliseconds(elin.replicate.from(there, BATCH));
  const { doc_count } = await elin.info();
  if (doc_count !== documents.length) throw new Error(`only ${doc_count} arrived`);
  console.log(JSON.stringify({ up, down }));
  process.exit(0);
}

const [what, ...rest] = process.argv.slice(2);
await { serve, sync }[what](...rest);
