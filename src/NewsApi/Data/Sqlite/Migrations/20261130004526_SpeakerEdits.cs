using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsApi.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SpeakerEdits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "SameAs",
                table: "Speakers",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<int>(
                name: "Origin",
                table: "SpeakerAliases",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Changes",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "SpeakerRevisions",
                columns: table => new
                {
                    SpeakerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Changed = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SpeakerRevisions", x => new { x.SpeakerId, x.Number });
                    table.ForeignKey(
                        name: "FK_SpeakerRevisions_Speakers_SpeakerId",
                        column: x => x.SpeakerId,
                        principalTable: "Speakers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            // Until now articles that printed another name raised it; from now on only edits do.
            migrationBuilder.Sql("UPDATE Speakers SET Version = 1;");
            migrationBuilder.Sql(EmbeddedSql.Read("Sqlite", "change-log-v3.sql"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "SpeakerRevisions");

            foreach (var name in new[] { "Articles_created", "Quotes_created", "Quotes_trashed", "Quotes_restored" })
            {
                migrationBuilder.Sql($"DROP TRIGGER {name};");
            }

            foreach (var table in new[] { "Articles", "Quotes" })
            {
                migrationBuilder.Sql($"DROP TRIGGER {table}_updated; DROP TRIGGER {table}_deleted;");
            }

            migrationBuilder.Sql("DROP TRIGGER Speakers_created; DROP TRIGGER Speakers_updated; DROP TRIGGER Speakers_deleted;");
            migrationBuilder.Sql(EmbeddedSql.Read("Sqlite", "change-log-v1.sql"));
            migrationBuilder.Sql(EmbeddedSql.Read("Sqlite", "change-log-v2.sql"));
            // Not DropColumn: it would rebuild the tables.
            migrationBuilder.Sql("ALTER TABLE Speakers DROP COLUMN SameAs;");
            migrationBuilder.Sql("ALTER TABLE SpeakerAliases DROP COLUMN Origin;");
            migrationBuilder.Sql("ALTER TABLE Changes DROP COLUMN Version;");
        }
    }
}
