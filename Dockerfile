# Two stages: the page and the jobs are bundled with the development tools, the image that runs has none of them.
# Debian, not Alpine: the native parts (LiveKit's, speech) need glibc 2.34 or newer.
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /hatif
# onnxruntime-node's install script would fetch from outside the package registry
ENV ONNXRUNTIME_NODE_INSTALL=skip
COPY package.json package-lock.json .npmrc ./
COPY patches patches
RUN npm ci
COPY . .
RUN npm run -s build:web && npm run -s build:jobs

FROM node:24.21.0-bookworm-slim
WORKDIR /hatif
ENV NODE_ENV=production ONNXRUNTIME_NODE_INSTALL=skip HOST=0.0.0.0 DATA_DIR=/data
RUN apt-get update \
  && apt-get install -y --no-install-recommends ca-certificates \
  && rm -rf /var/lib/apt/lists/* \
  && install -d -o node -g node /data
COPY package.json package-lock.json .npmrc ./
COPY patches patches
RUN npm ci --omit=dev && npm cache clean --force
COPY . .
COPY --from=build /hatif/dist dist
USER node
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT||8080}/healthz`).then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
CMD ["node", "src/main.ts"]
