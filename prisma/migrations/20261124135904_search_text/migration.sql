-- What a search looks at, folded; fill-search-text.ts fills it for the rows that are there.
ALTER TABLE "Article" ADD COLUMN "searchText" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Claim" ADD COLUMN "searchText" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Source" ADD COLUMN "searchText" TEXT NOT NULL DEFAULT '';
