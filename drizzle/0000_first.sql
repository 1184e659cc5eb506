CREATE TABLE "appointments" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"need_id" text NOT NULL,
	"referral_id" text,
	"expert" text,
	"state" text NOT NULL,
	"accepted_at" timestamp with time zone NOT NULL,
	"expert_heard_at" timestamp with time zone,
	"host_heard_at" timestamp with time zone,
	"slot_ends_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"release_reason" text,
	"failed_side" text,
	"due_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "case_openings" (
	"case_id" text NOT NULL,
	"person" text NOT NULL,
	"hour" timestamp with time zone NOT NULL,
	CONSTRAINT "case_openings_case_id_person_hour_pk" PRIMARY KEY("case_id","person","hour")
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"id" text PRIMARY KEY NOT NULL,
	"host" text NOT NULL,
	"salt" text NOT NULL,
	"state" text NOT NULL,
	"is_sensitive" boolean NOT NULL,
	"epoch" integer NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"last_opened_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	"outcome" text,
	"has_contents" boolean NOT NULL,
	"due_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contact_cards" (
	"case_id" text NOT NULL,
	"from_person" text NOT NULL,
	"to_person" text NOT NULL,
	"text" text NOT NULL,
	"mac" text NOT NULL,
	"file" "bytea" NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	CONSTRAINT "contact_cards_case_id_from_person_to_person_pk" PRIMARY KEY("case_id","from_person","to_person")
);
--> statement-breakpoint
CREATE TABLE "duties" (
	"week" date NOT NULL,
	"role" text NOT NULL,
	"place" integer NOT NULL,
	"person" text NOT NULL,
	CONSTRAINT "duties_week_role_place_pk" PRIMARY KEY("week","role","place")
);
--> statement-breakpoint
CREATE TABLE "epochs" (
	"case_id" text NOT NULL,
	"epoch" integer NOT NULL,
	"commitment" text NOT NULL,
	"started_by" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"went_ahead" boolean NOT NULL,
	"is_spent" boolean NOT NULL,
	CONSTRAINT "epochs_case_id_epoch_pk" PRIMARY KEY("case_id","epoch")
);
--> statement-breakpoint
CREATE TABLE "grants" (
	"case_id" text NOT NULL,
	"epoch" integer NOT NULL,
	"person" text NOT NULL,
	"granter" text NOT NULL,
	"text" text NOT NULL,
	"mac" text NOT NULL,
	"file" "bytea" NOT NULL,
	"granted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "grants_case_id_epoch_person_pk" PRIMARY KEY("case_id","epoch","person")
);
--> statement-breakpoint
CREATE TABLE "grants_ahead" (
	"case_id" text NOT NULL,
	"need_id" text NOT NULL,
	"person" text NOT NULL,
	"epoch" integer NOT NULL,
	"parcel" "bytea" NOT NULL,
	CONSTRAINT "grants_ahead_need_id_person_pk" PRIMARY KEY("need_id","person")
);
--> statement-breakpoint
CREATE TABLE "items" (
	"case_id" text NOT NULL,
	"epoch" integer NOT NULL,
	"sequence" integer NOT NULL,
	"previous" text NOT NULL,
	"author" text NOT NULL,
	"purpose" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	CONSTRAINT "items_case_id_epoch_sequence_pk" PRIMARY KEY("case_id","epoch","sequence")
);
--> statement-breakpoint
CREATE TABLE "kind_counts" (
	"kind" text PRIMARY KEY NOT NULL,
	"settled_asks" integer NOT NULL,
	"yeses" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "needs" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"urgency" text NOT NULL,
	"languages" text[] NOT NULL,
	"gender_wish" text,
	"mode" text NOT NULL,
	"municipality" text,
	"zone" text,
	"half_days" jsonb NOT NULL,
	"people" integer,
	"state" text NOT NULL,
	"searching_from" timestamp with time zone NOT NULL,
	"deadline" timestamp with time zone NOT NULL,
	"look_at" timestamp with time zone,
	"escalates_at" timestamp with time zone,
	"lapses_at" timestamp with time zone,
	"doubted_at" timestamp with time zone,
	"due_at" timestamp with time zone,
	"waves_done" integer NOT NULL,
	"radius_step" integer NOT NULL,
	"widening" integer NOT NULL,
	"escalated_at" timestamp with time zone,
	"escalation" text,
	"taken_by" text,
	"ended_at" timestamp with time zone,
	"unmet_reason" text
);
--> statement-breakpoint
CREATE TABLE "reading_marks" (
	"case_id" text NOT NULL,
	"person" text NOT NULL,
	"epoch" integer NOT NULL,
	"sequence" integer NOT NULL,
	CONSTRAINT "reading_marks_case_id_person_pk" PRIMARY KEY("case_id","person")
);
--> statement-breakpoint
CREATE TABLE "referral_counts" (
	"month" date NOT NULL,
	"kind" text NOT NULL,
	"urgency" text NOT NULL,
	"state" text NOT NULL,
	"reason" text NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "referral_counts_month_kind_urgency_state_reason_pk" PRIMARY KEY("month","kind","urgency","state","reason")
);
--> statement-breakpoint
CREATE TABLE "referrals" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"need_id" text NOT NULL,
	"expert" text,
	"entry_id" text,
	"state" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"expected_yes" double precision NOT NULL,
	"distance_km" double precision,
	"why" jsonb NOT NULL,
	"seen_at" timestamp with time zone,
	"reminded_at" timestamp with time zone,
	"answered_at" timestamp with time zone,
	"decline_reason" text,
	"due_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "together_links" (
	"need_id" text NOT NULL,
	"with_need_id" text NOT NULL,
	CONSTRAINT "together_links_need_id_with_need_id_pk" PRIMARY KEY("need_id","with_need_id")
);
--> statement-breakpoint
CREATE TABLE "absences" (
	"id" text PRIMARY KEY NOT NULL,
	"entry" text NOT NULL,
	"from_day" date NOT NULL,
	"until_day" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "candidates" (
	"entry" text NOT NULL,
	"person" text NOT NULL,
	"kind" text NOT NULL,
	"language" text NOT NULL,
	"into_languages" text[] NOT NULL,
	"is_first" boolean NOT NULL,
	"on_site" boolean NOT NULL,
	"by_phone" boolean NOT NULL,
	"by_phone_without_names" boolean NOT NULL,
	"gender" text,
	"lat" double precision NOT NULL,
	"lng" double precision NOT NULL,
	"zone" text NOT NULL,
	"reach_km" integer NOT NULL,
	"cap_count" integer NOT NULL,
	"cap_days" integer NOT NULL,
	"night_ok" boolean NOT NULL,
	"half_days" integer NOT NULL,
	"away" datemultirange NOT NULL,
	"excludes" text[] NOT NULL,
	"asks_last_7_days" integer NOT NULL,
	"accepted_last_7_days" integer NOT NULL,
	"accepted_last_28_days" integer NOT NULL,
	"counts_due_at" timestamp with time zone,
	CONSTRAINT "candidates_entry_kind_language_pk" PRIMARY KEY("entry","kind","language")
);
--> statement-breakpoint
CREATE TABLE "entries" (
	"id" text PRIMARY KEY NOT NULL,
	"owner" text NOT NULL,
	"owner_kind" text NOT NULL,
	"state" text NOT NULL,
	"tier" text NOT NULL,
	"display_name" text NOT NULL,
	"bio" text,
	"bio_locale" text,
	"municipality" text NOT NULL,
	"gender" text,
	"languages" text[] NOT NULL,
	"skills" jsonb NOT NULL,
	"reach_km" integer NOT NULL,
	"cap" jsonb NOT NULL,
	"night_ok" boolean NOT NULL,
	"half_days" text[] NOT NULL,
	"public_line" jsonb,
	"refusal_reason" text,
	"paused_until" date,
	"nod_at" timestamp with time zone NOT NULL,
	"waits_since" timestamp with time zone,
	"revision" integer NOT NULL,
	"document_revision" integer NOT NULL,
	"availability" text NOT NULL,
	"due_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "entry_changes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "entry_changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"entry" text NOT NULL,
	"revision" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"written_by" "xid8" DEFAULT pg_current_xact_id() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "kind_means" (
	"kind" text PRIMARY KEY NOT NULL,
	"accepted_last_28_days" real NOT NULL,
	"due_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pair_exclusions" (
	"one" text NOT NULL,
	"other" text NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	CONSTRAINT "pair_exclusions_one_other_pk" PRIMARY KEY("one","other")
);
--> statement-breakpoint
CREATE TABLE "workloads" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"entry" text NOT NULL,
	"what" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "branches" (
	"id" text PRIMARY KEY NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"zones" text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "collective" (
	"is_only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"org" text NOT NULL,
	"name" text NOT NULL,
	"is_demo" boolean NOT NULL,
	"rota_telephone" text,
	"account_number" text,
	"root_key" text,
	"setup_token_hash" text,
	"setup_token_until" timestamp with time zone,
	"set_up_at" timestamp with time zone,
	CONSTRAINT "collective_one_row" CHECK ("collective"."is_only")
);
--> statement-breakpoint
CREATE TABLE "doors" (
	"person" text NOT NULL,
	"kind" text NOT NULL,
	"auth_hash" text NOT NULL,
	"wrapped_key" text NOT NULL,
	CONSTRAINT "doors_person_kind_pk" PRIMARY KEY("person","kind")
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" text PRIMARY KEY NOT NULL,
	"text" text NOT NULL,
	"signature" text NOT NULL,
	"sealed_copy" text NOT NULL,
	"inviter" text NOT NULL,
	"person" text,
	"roles" text[] NOT NULL,
	"is_ready" boolean NOT NULL,
	"state" text NOT NULL,
	"issued_at" timestamp with time zone NOT NULL,
	"redeem_until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "joins" (
	"person" text PRIMARY KEY NOT NULL,
	"invitation" text NOT NULL,
	"text" text NOT NULL,
	"mac" text NOT NULL,
	"ready_signature" text,
	"joined_at" timestamp with time zone NOT NULL,
	"is_confirmed" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text PRIMARY KEY NOT NULL,
	"handle" text NOT NULL,
	"handle_salt" text NOT NULL,
	"locale" text NOT NULL,
	"recipient" text NOT NULL,
	"signing_key" text NOT NULL,
	"agreement_key" text NOT NULL,
	"keys_changed_on" date NOT NULL,
	"state" text NOT NULL,
	"ready_until" timestamp with time zone,
	"roles" text[] NOT NULL,
	"vetted_kinds" text[] NOT NULL,
	"is_seated" boolean DEFAULT false NOT NULL,
	"opened_at" timestamp with time zone,
	"joined_at" timestamp with time zone NOT NULL,
	"confirmed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "rosters" (
	"number" integer PRIMARY KEY NOT NULL,
	"text" text NOT NULL,
	"hash" text NOT NULL,
	"state" text NOT NULL,
	"signatures" jsonb NOT NULL,
	"statements" jsonb NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"dating_text" text,
	"dating_signer" text,
	"dating_signature" text,
	"dated_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "sign_ins" (
	"id" text PRIMARY KEY NOT NULL,
	"person" text NOT NULL,
	"device_name" text NOT NULL,
	"family_hash" text NOT NULL,
	"successors" text[] NOT NULL,
	"predecessor" text,
	"made_on" date NOT NULL,
	"used_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "statement_signatures" (
	"statement" text NOT NULL,
	"signer" text NOT NULL,
	"signature" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "statement_signatures_statement_signer_pk" PRIMARY KEY("statement","signer")
);
--> statement-breakpoint
CREATE TABLE "statements" (
	"hash" text PRIMARY KEY NOT NULL,
	"person" text NOT NULL,
	"version" integer NOT NULL,
	"text" text NOT NULL,
	"state" text NOT NULL,
	"issuer" text NOT NULL,
	"roles" text[] NOT NULL,
	"kinds" text[] NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"worth" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "vaults" (
	"person" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"bytes" "bytea" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_need_id_needs_id_fk" FOREIGN KEY ("need_id") REFERENCES "public"."needs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_referral_id_referrals_id_fk" FOREIGN KEY ("referral_id") REFERENCES "public"."referrals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_openings" ADD CONSTRAINT "case_openings_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_cards" ADD CONSTRAINT "contact_cards_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "epochs" ADD CONSTRAINT "epochs_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_case_id_epoch_epochs_case_id_epoch_fk" FOREIGN KEY ("case_id","epoch") REFERENCES "public"."epochs"("case_id","epoch") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants_ahead" ADD CONSTRAINT "grants_ahead_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants_ahead" ADD CONSTRAINT "grants_ahead_need_id_needs_id_fk" FOREIGN KEY ("need_id") REFERENCES "public"."needs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "items" ADD CONSTRAINT "items_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "items" ADD CONSTRAINT "items_case_id_epoch_epochs_case_id_epoch_fk" FOREIGN KEY ("case_id","epoch") REFERENCES "public"."epochs"("case_id","epoch") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "needs" ADD CONSTRAINT "needs_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reading_marks" ADD CONSTRAINT "reading_marks_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_need_id_needs_id_fk" FOREIGN KEY ("need_id") REFERENCES "public"."needs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "together_links" ADD CONSTRAINT "together_links_need_id_needs_id_fk" FOREIGN KEY ("need_id") REFERENCES "public"."needs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "together_links" ADD CONSTRAINT "together_links_with_need_id_needs_id_fk" FOREIGN KEY ("with_need_id") REFERENCES "public"."needs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "absences" ADD CONSTRAINT "absences_entry_entries_id_fk" FOREIGN KEY ("entry") REFERENCES "public"."entries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidates" ADD CONSTRAINT "candidates_entry_entries_id_fk" FOREIGN KEY ("entry") REFERENCES "public"."entries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidates" ADD CONSTRAINT "candidates_person_people_id_fk" FOREIGN KEY ("person") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_owner_people_id_fk" FOREIGN KEY ("owner") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pair_exclusions" ADD CONSTRAINT "pair_exclusions_one_people_id_fk" FOREIGN KEY ("one") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pair_exclusions" ADD CONSTRAINT "pair_exclusions_other_people_id_fk" FOREIGN KEY ("other") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workloads" ADD CONSTRAINT "workloads_entry_entries_id_fk" FOREIGN KEY ("entry") REFERENCES "public"."entries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "doors" ADD CONSTRAINT "doors_person_people_id_fk" FOREIGN KEY ("person") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_inviter_people_id_fk" FOREIGN KEY ("inviter") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_person_people_id_fk" FOREIGN KEY ("person") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "joins" ADD CONSTRAINT "joins_person_people_id_fk" FOREIGN KEY ("person") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "joins" ADD CONSTRAINT "joins_invitation_invitations_id_fk" FOREIGN KEY ("invitation") REFERENCES "public"."invitations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_ins" ADD CONSTRAINT "sign_ins_person_people_id_fk" FOREIGN KEY ("person") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_signatures" ADD CONSTRAINT "statement_signatures_statement_statements_hash_fk" FOREIGN KEY ("statement") REFERENCES "public"."statements"("hash") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_person_people_id_fk" FOREIGN KEY ("person") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vaults" ADD CONSTRAINT "vaults_person_people_id_fk" FOREIGN KEY ("person") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "appointments_case" ON "appointments" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "appointments_need" ON "appointments" USING btree ("need_id");--> statement-breakpoint
CREATE INDEX "appointments_expert" ON "appointments" USING btree ("expert","state");--> statement-breakpoint
CREATE INDEX "appointments_due" ON "appointments" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "cases_due" ON "cases" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "cases_host" ON "cases" USING btree ("host","opened_at");--> statement-breakpoint
CREATE INDEX "grants_person" ON "grants" USING btree ("person");--> statement-breakpoint
CREATE INDEX "grants_ahead_case" ON "grants_ahead" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "needs_case" ON "needs" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "needs_due" ON "needs" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "needs_state" ON "needs" USING btree ("state");--> statement-breakpoint
CREATE INDEX "reading_marks_person" ON "reading_marks" USING btree ("person");--> statement-breakpoint
CREATE UNIQUE INDEX "referrals_once" ON "referrals" USING btree ("need_id","expert") WHERE "referrals"."state" <> 'expired';--> statement-breakpoint
CREATE INDEX "referrals_expert" ON "referrals" USING btree ("expert","state");--> statement-breakpoint
CREATE INDEX "referrals_case" ON "referrals" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "referrals_due" ON "referrals" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "absences_entry" ON "absences" USING btree ("entry");--> statement-breakpoint
CREATE INDEX "absences_until" ON "absences" USING btree ("until_day");--> statement-breakpoint
CREATE INDEX "candidates_wanted" ON "candidates" USING btree ("kind","language","lat","lng");--> statement-breakpoint
CREATE INDEX "candidates_any_language" ON "candidates" USING btree ("kind","lat","lng") WHERE "candidates"."is_first";--> statement-breakpoint
CREATE INDEX "candidates_by_phone" ON "candidates" USING btree ("kind","language") WHERE "candidates"."by_phone" or "candidates"."by_phone_without_names";--> statement-breakpoint
CREATE INDEX "candidates_person" ON "candidates" USING btree ("person");--> statement-breakpoint
CREATE INDEX "candidates_counts_due" ON "candidates" USING btree ("counts_due_at");--> statement-breakpoint
CREATE UNIQUE INDEX "entries_one_a_person" ON "entries" USING btree ("owner") WHERE "entries"."owner_kind" = 'person' and "entries"."state" <> 'withdrawn';--> statement-breakpoint
CREATE INDEX "entries_owner" ON "entries" USING btree ("owner");--> statement-breakpoint
CREATE INDEX "entries_due" ON "entries" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "entries_waiting" ON "entries" USING btree ("waits_since") WHERE "entries"."waits_since" is not null;--> statement-breakpoint
CREATE INDEX "entry_changes_written_by" ON "entry_changes" USING btree ("written_by");--> statement-breakpoint
CREATE INDEX "entry_changes_at" ON "entry_changes" USING btree ("at");--> statement-breakpoint
CREATE INDEX "pair_exclusions_other" ON "pair_exclusions" USING btree ("other");--> statement-breakpoint
CREATE INDEX "pair_exclusions_due" ON "pair_exclusions" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "workloads_entry" ON "workloads" USING btree ("entry","at");--> statement-breakpoint
CREATE INDEX "workloads_at" ON "workloads" USING btree ("at");--> statement-breakpoint
CREATE INDEX "invitations_inviter" ON "invitations" USING btree ("inviter");--> statement-breakpoint
CREATE INDEX "invitations_issued" ON "invitations" USING btree ("issued_at");--> statement-breakpoint
CREATE UNIQUE INDEX "joins_invitation" ON "joins" USING btree ("invitation");--> statement-breakpoint
CREATE UNIQUE INDEX "people_handle" ON "people" USING btree ("handle");--> statement-breakpoint
CREATE INDEX "people_seated" ON "people" USING btree ("is_seated") WHERE "people"."is_seated";--> statement-breakpoint
CREATE INDEX "people_unconfirmed" ON "people" USING btree ("joined_at") WHERE "people"."confirmed_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "sign_ins_family" ON "sign_ins" USING btree ("family_hash");--> statement-breakpoint
CREATE INDEX "sign_ins_person" ON "sign_ins" USING btree ("person");--> statement-breakpoint
CREATE INDEX "sign_ins_used" ON "sign_ins" USING btree ("used_on");--> statement-breakpoint
CREATE UNIQUE INDEX "statements_person_state" ON "statements" USING btree ("person","state");--> statement-breakpoint
CREATE INDEX "statements_expiring" ON "statements" USING btree ("expires_at") WHERE "statements"."worth" = 'counts';