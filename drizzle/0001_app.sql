CREATE TABLE "coordinator_absences" (
	"id" text PRIMARY KEY NOT NULL,
	"person" text NOT NULL,
	"from_at" timestamp with time zone NOT NULL,
	"until_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "coordinator_note_cards" (
	"case_id" text NOT NULL,
	"to_person" text NOT NULL,
	"text" text NOT NULL,
	"mac" text NOT NULL,
	"file" "bytea" NOT NULL,
	CONSTRAINT "coordinator_note_cards_case_id_to_person_pk" PRIMARY KEY("case_id","to_person")
);
--> statement-breakpoint
CREATE TABLE "coordinator_notes" (
	"case_id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"author" text NOT NULL,
	"written_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
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
ALTER TABLE "coordinator_note_cards" ADD CONSTRAINT "coordinator_note_cards_case_id_coordinator_notes_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."coordinator_notes"("case_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coordinator_notes" ADD CONSTRAINT "coordinator_notes_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "device_shares" ADD CONSTRAINT "device_shares_sign_in_sign_ins_id_fk" FOREIGN KEY ("sign_in") REFERENCES "public"."sign_ins"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "coordinator_absences_person" ON "coordinator_absences" USING btree ("person");--> statement-breakpoint
CREATE INDEX "coordinator_absences_until" ON "coordinator_absences" USING btree ("until_at");--> statement-breakpoint
CREATE INDEX "device_shares_due" ON "device_shares" USING btree ("due_on");--> statement-breakpoint
CREATE INDEX "cases_second_adult" ON "cases" USING btree ("second_adult");