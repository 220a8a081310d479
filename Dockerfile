# A configured desk in a container. Give it STET_ORIGIN and AUTH_SECRET; the data is in the volume /data.
#   docker build -t stet .
#   docker run -d -p 127.0.0.1:3000:3000 -v stet-data:/data -e STET_ORIGIN=… -e AUTH_SECRET=… stet
FROM node:22-bookworm-slim AS build
WORKDIR /stet
ENV NEXT_TELEMETRY_DISABLED=1
# The database driver is compiled where its ready-made file can't be fetched.
RUN apt-get update && apt-get install -y --no-install-recommends python3 make g++ && rm -rf /var/lib/apt/lists/*
COPY package.json package-lock.json ./
COPY scripts/start scripts/start
RUN node --input-type=module -e "await (await import('/stet/scripts/start/install.mjs')).installPackages()"
COPY . .
# The build reads the settings as a server would; this secret ends with this line.
RUN AUTH_SECRET="$(node -p "require('crypto').randomBytes(33).toString('base64')")" node --input-type=module -e \
    "await (await import('/stet/scripts/start/generate.mjs')).generateClient(); await (await import('/stet/scripts/start/build.mjs')).buildDesk()" \
  && npm prune --omit=dev --no-audit --no-fund \
  && rm -rf .next/cache

FROM node:22-bookworm-slim
WORKDIR /stet
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATABASE_URL=file:/data/stet.db NEXT_TELEMETRY_DISABLED=1
COPY --from=build /stet /stet
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/v1/health`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "scripts/start.mjs"]
