CREATE TABLE "device_shares" (
	"sign_in" text PRIMARY KEY NOT NULL,
	"share" text NOT NULL,
	"proof_hash" text NOT NULL,
	"wrapped_key" text NOT NULL,
	"misses" integer DEFAULT 0 NOT NULL,
	"due_on" date NOT NULL,
	CONSTRAINT "device_shares_misses" CHECK ("device_shares"."misses" between 0 and 10)
);
--> statement-breakpoint
ALTER TABLE "appointments" ADD COLUMN "reminded_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "second_adult" text;--> statement-breakpoint
ALTER TABLE "needs" ADD COLUMN "postponed_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "needs" ADD COLUMN "postponed_by" text;--> statement-breakpoint
ALTER TABLE "collective" ADD COLUMN "app_name" text DEFAULT 'Relais' NOT NULL;--> statement-breakpoint
ALTER TABLE "collective" ADD COLUMN "app_icon" text DEFAULT 'dots' NOT NULL;--> statement-breakpoint
ALTER TABLE "sign_ins" ADD COLUMN "is_locked" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "device_shares" ADD CONSTRAINT "device_shares_sign_in_sign_ins_id_fk" FOREIGN KEY ("sign_in") REFERENCES "public"."sign_ins"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "device_shares_due" ON "device_shares" USING btree ("due_on");--> statement-breakpoint
CREATE INDEX "cases_second_adult" ON "cases" USING btree ("second_adult");