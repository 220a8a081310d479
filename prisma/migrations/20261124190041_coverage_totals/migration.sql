-- How far an article is checked, for the desk's list: counted anew whenever something has happened on it since.
ALTER TABLE "Article" ADD COLUMN "countedSequence" INTEGER;
ALTER TABLE "Article" ADD COLUMN "sentenceCount" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Article" ADD COLUMN "checkedCount" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Article" ADD COLUMN "nothingToCheckCount" INTEGER NOT NULL DEFAULT 0;
