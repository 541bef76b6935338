-- Bytes of pictures that are being put into the store. Whatever is still here after a day was never named by a picture.
CREATE TABLE "media_arriving" (
    "hash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "media_arriving_pkey" PRIMARY KEY ("hash")
);
