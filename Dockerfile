# The bot on Discord. The articles are a volume; everything else may be read-only (compose.yaml).
FROM node:22-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The encoder's runtime brings binaries for all platforms; this one needs its own alone.
RUN npm ci --omit=dev \
 && cd node_modules/onnxruntime-node/bin/napi-v6 \
 && find . -mindepth 2 -maxdepth 2 -not -path "./linux/$(node -p process.arch)" -exec rm -r {} +

FROM node:22-slim
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY package.json package-lock.json tsconfig.json LICENSE ./
COPY commands commands
COPY src src
COPY models models
COPY deploy/healthcheck.mjs deploy/healthcheck.mjs
# The bundle that the programs run from: later nothing can be written here.
RUN node src/main/run.mjs
RUN install --directory --owner=node --group=node /corpus
ENV NODE_ENV=production CORPUS_DIR=/corpus HEALTH_PORT=9090
VOLUME /corpus
USER node
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD ["node", "deploy/healthcheck.mjs"]
# Without npm between: the bot itself is the first process, and is the one that hears SIGTERM.
CMD ["node", "src/main/run.mjs", "start"]
