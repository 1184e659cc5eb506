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
CREATE TABLE "questions" (
	"referral_id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"number" integer NOT NULL,
	"text" text NOT NULL,
	"mac" text NOT NULL,
	"file" "bytea" NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"answer_text" text,
	"answer_mac" text,
	"answer_file" "bytea",
	"answered_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "kept_cards" (
	"row" text NOT NULL,
	"to_person" text NOT NULL,
	"to_key" text NOT NULL,
	"from_person" text NOT NULL,
	"text" text NOT NULL,
	"mac" text NOT NULL,
	"file" "bytea" NOT NULL,
	CONSTRAINT "kept_cards_row_to_person_pk" PRIMARY KEY("row","to_person")
);
--> statement-breakpoint
CREATE TABLE "kept_key_cards" (
	"is_only" boolean DEFAULT true NOT NULL,
	"to_person" text NOT NULL,
	"to_key" text NOT NULL,
	"from_person" text NOT NULL,
	"text" text NOT NULL,
	"mac" text NOT NULL,
	"file" "bytea" NOT NULL,
	CONSTRAINT "kept_key_cards_to_person_pk" PRIMARY KEY("to_person")
);
--> statement-breakpoint
CREATE TABLE "kept_keys" (
	"is_only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"id" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "kept_keys_one_row" CHECK ("kept_keys"."is_only")
);
--> statement-breakpoint
CREATE TABLE "kept_refusals" (
	"print" text PRIMARY KEY NOT NULL,
	"due_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "kept_rows" (
	"id" text PRIMARY KEY NOT NULL,
	"batch" text NOT NULL,
	"brought_by" text,
	"brought_at" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"name_print" text,
	"number_print" text,
	"tried_at" timestamp with time zone,
	"tries" integer DEFAULT 0 NOT NULL,
	"yes_at" timestamp with time zone,
	"yes_to" text,
	"due_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "emergency_card" (
	"is_only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"version" integer NOT NULL,
	"doctor_telephone" text NOT NULL,
	"texts" jsonb NOT NULL,
	"changed_on" date NOT NULL,
	"changed_by" text,
	CONSTRAINT "emergency_card_one_row" CHECK ("emergency_card"."is_only")
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
CREATE TABLE "suspensions" (
	"id" text PRIMARY KEY NOT NULL,
	"person" text NOT NULL,
	"suspended_at" timestamp with time zone NOT NULL,
	"suspended_by" text NOT NULL,
	"lifted_at" timestamp with time zone,
	"lifted_by" text
);
--> statement-breakpoint
CREATE TABLE "address_codes" (
	"person" text PRIMARY KEY NOT NULL,
	"candidate" "bytea" NOT NULL,
	"until" timestamp with time zone NOT NULL,
	"misses" integer NOT NULL,
	"is_sent" boolean NOT NULL,
	"is_refused" boolean NOT NULL,
	"day" date NOT NULL,
	"count" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notification_channels" (
	"id" text PRIMARY KEY NOT NULL,
	"person" text NOT NULL,
	"channel" text NOT NULL,
	"sign_in" text,
	"mark" text NOT NULL,
	"address" "bytea" NOT NULL,
	"is_refused" boolean DEFAULT false NOT NULL,
	"due_at" timestamp with time zone,
	"claim" text,
	"claimed_until" timestamp with time zone,
	"held_until" timestamp with time zone,
	"told" text[] NOT NULL,
	"last_at" timestamp with time zone,
	"failures" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notification_choices" (
	"person" text PRIMARY KEY NOT NULL,
	"push" text[] NOT NULL,
	"mail" text[] NOT NULL,
	"quiet_from" integer,
	"quiet_until" integer,
	"critical_passes" boolean NOT NULL,
	"detail" text,
	"seen" text[] NOT NULL
);
--> statement-breakpoint
ALTER TABLE "appointments" ADD COLUMN "called_entry" text;--> statement-breakpoint
ALTER TABLE "appointments" ADD COLUMN "reminded_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "second_adult" text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "phone_taken_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "needs" ADD COLUMN "postponed_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "needs" ADD COLUMN "postponed_by" text;--> statement-breakpoint
ALTER TABLE "referrals" ADD COLUMN "was_reserve" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "entries" ADD COLUMN "vouched_by" text;--> statement-breakpoint
ALTER TABLE "entries" ADD COLUMN "vouched_revision" integer;--> statement-breakpoint
ALTER TABLE "entries" ADD COLUMN "decided_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "collective" ADD COLUMN "rota_telephone_changed_by" text;--> statement-breakpoint
ALTER TABLE "collective" ADD COLUMN "rota_telephone_changed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "collective" ADD COLUMN "public_texts" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "collective" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "collective" ADD COLUMN "app_name" text DEFAULT 'Relais' NOT NULL;--> statement-breakpoint
ALTER TABLE "collective" ADD COLUMN "app_icon" text DEFAULT 'dots' NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "is_suspended" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "sign_ins" ADD COLUMN "is_locked" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "coordinator_note_cards" ADD CONSTRAINT "coordinator_note_cards_case_id_coordinator_notes_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."coordinator_notes"("case_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coordinator_notes" ADD CONSTRAINT "coordinator_notes_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_referral_id_referrals_id_fk" FOREIGN KEY ("referral_id") REFERENCES "public"."referrals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kept_cards" ADD CONSTRAINT "kept_cards_row_kept_rows_id_fk" FOREIGN KEY ("row") REFERENCES "public"."kept_rows"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kept_cards" ADD CONSTRAINT "kept_cards_to_person_people_id_fk" FOREIGN KEY ("to_person") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kept_key_cards" ADD CONSTRAINT "kept_key_cards_is_only_kept_keys_is_only_fk" FOREIGN KEY ("is_only") REFERENCES "public"."kept_keys"("is_only") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kept_key_cards" ADD CONSTRAINT "kept_key_cards_to_person_people_id_fk" FOREIGN KEY ("to_person") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kept_rows" ADD CONSTRAINT "kept_rows_brought_by_people_id_fk" FOREIGN KEY ("brought_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kept_rows" ADD CONSTRAINT "kept_rows_yes_to_people_id_fk" FOREIGN KEY ("yes_to") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "emergency_card" ADD CONSTRAINT "emergency_card_changed_by_people_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "device_shares" ADD CONSTRAINT "device_shares_sign_in_sign_ins_id_fk" FOREIGN KEY ("sign_in") REFERENCES "public"."sign_ins"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspensions" ADD CONSTRAINT "suspensions_person_people_id_fk" FOREIGN KEY ("person") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "address_codes" ADD CONSTRAINT "address_codes_person_people_id_fk" FOREIGN KEY ("person") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification_channels" ADD CONSTRAINT "notification_channels_person_people_id_fk" FOREIGN KEY ("person") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification_channels" ADD CONSTRAINT "notification_channels_sign_in_sign_ins_id_fk" FOREIGN KEY ("sign_in") REFERENCES "public"."sign_ins"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification_choices" ADD CONSTRAINT "notification_choices_person_people_id_fk" FOREIGN KEY ("person") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "coordinator_absences_person" ON "coordinator_absences" USING btree ("person");--> statement-breakpoint
CREATE INDEX "coordinator_absences_until" ON "coordinator_absences" USING btree ("until_at");--> statement-breakpoint
CREATE INDEX "questions_case" ON "questions" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "kept_cards_to" ON "kept_cards" USING btree ("to_person");--> statement-breakpoint
CREATE INDEX "kept_refusals_due" ON "kept_refusals" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "kept_rows_batch" ON "kept_rows" USING btree ("batch");--> statement-breakpoint
CREATE INDEX "kept_rows_state" ON "kept_rows" USING btree ("state","id");--> statement-breakpoint
CREATE INDEX "kept_rows_due" ON "kept_rows" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "device_shares_due" ON "device_shares" USING btree ("due_on");--> statement-breakpoint
CREATE UNIQUE INDEX "suspensions_standing" ON "suspensions" USING btree ("person") WHERE "suspensions"."lifted_at" is null;--> statement-breakpoint
CREATE INDEX "suspensions_lifted" ON "suspensions" USING btree ("lifted_at");--> statement-breakpoint
CREATE UNIQUE INDEX "notification_channels_mark" ON "notification_channels" USING btree ("mark");--> statement-breakpoint
CREATE UNIQUE INDEX "notification_channels_sign_in" ON "notification_channels" USING btree ("sign_in");--> statement-breakpoint
CREATE INDEX "notification_channels_person" ON "notification_channels" USING btree ("person");--> statement-breakpoint
CREATE INDEX "notification_channels_due" ON "notification_channels" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "notification_channels_claimed" ON "notification_channels" USING btree ("claimed_until");--> statement-breakpoint
CREATE INDEX "cases_second_adult" ON "cases" USING btree ("second_adult");