-- An anchor carries its article, so that an index finds what stands at a place; an article knows how many annotations
-- were made on it and how long the longest span of a correction is.
ALTER TABLE "Article" ADD COLUMN "annotationCount" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Article" ADD COLUMN "longestCorrection" INTEGER NOT NULL DEFAULT 0;
UPDATE "Article" SET
    "annotationCount" = (SELECT COUNT(*) FROM "Annotation" a WHERE a."articleId" = "Article"."id"),
    "longestCorrection" = COALESCE((SELECT MAX(n."end" - n."start") FROM "Anchor" n
        JOIN "Annotation" a ON a."id" = n."annotationId"
        WHERE a."articleId" = "Article"."id" AND a."kind" = 'correction'), 0);
-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Anchor" (
    "annotationId" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "revisionNumber" INTEGER NOT NULL,
    "start" INTEGER,
    "end" INTEGER,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "evidence" TEXT,
    "candidates" TEXT,
    "confirmedById" TEXT,
    "confirmedAt" DATETIME,

    PRIMARY KEY ("annotationId", "revisionNumber"),
    CONSTRAINT "Anchor_annotationId_fkey" FOREIGN KEY ("annotationId") REFERENCES "Annotation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Anchor_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Anchor_state_word" CHECK ("state" IN ('exact', 'moved', 'changed', 'orphaned')),
    CONSTRAINT "Anchor_span" CHECK (("start" IS NULL) = ("end" IS NULL) AND ("start" IS NULL OR (0 <= "start" AND "start" <= "end"))),
    CONSTRAINT "Anchor_revision" CHECK ("revisionNumber" >= 1)
);
INSERT INTO "new_Anchor" ("annotationId", "articleId", "candidates", "confirmedAt", "confirmedById", "end", "evidence", "exact", "prefix", "revisionNumber", "start", "state", "suffix") SELECT n."annotationId", a."articleId", n."candidates", n."confirmedAt", n."confirmedById", n."end", n."evidence", n."exact", n."prefix", n."revisionNumber", n."start", n."state", n."suffix" FROM "Anchor" n JOIN "Annotation" a ON a."id" = n."annotationId";
DROP TABLE "Anchor";
ALTER TABLE "new_Anchor" RENAME TO "Anchor";
CREATE INDEX "Anchor_articleId_revisionNumber_start_idx" ON "Anchor"("articleId", "revisionNumber", "start");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
