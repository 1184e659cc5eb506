ALTER TABLE "appointments" ADD COLUMN "reminded_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "second_adult" text;--> statement-breakpoint
ALTER TABLE "needs" ADD COLUMN "postponed_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "needs" ADD COLUMN "postponed_by" text;--> statement-breakpoint
ALTER TABLE "collective" ADD COLUMN "app_name" text DEFAULT 'Relais' NOT NULL;--> statement-breakpoint
ALTER TABLE "collective" ADD COLUMN "app_icon" text DEFAULT 'dots' NOT NULL;--> statement-breakpoint
CREATE INDEX "cases_second_adult" ON "cases" USING btree ("second_adult");