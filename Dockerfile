# One image for every process; docker-compose.yml says which of them a container runs.
# Debian, since some prebuilt packages need glibc.
FROM node:20-bookworm-slim AS build
WORKDIR /handsel
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build

FROM node:20-bookworm-slim
ENV NODE_ENV=production
WORKDIR /handsel
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund && npm cache clean --force
COPY --from=build /handsel/dist ./dist
USER node
CMD ["node", "--enable-source-maps", "dist/apps/api/src/main.js"]
