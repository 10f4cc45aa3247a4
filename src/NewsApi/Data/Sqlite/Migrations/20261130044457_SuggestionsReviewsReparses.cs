using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsApi.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SuggestionsReviewsReparses : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "GivenRoles",
                table: "Speakers",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<bool>(
                name: "IsCompared",
                table: "Speakers",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Tags",
                table: "Speakers",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.CreateTable(
                name: "QuoteReviews",
                columns: table => new
                {
                    QuoteId = table.Column<long>(type: "INTEGER", nullable: false),
                    ArticleId = table.Column<long>(type: "INTEGER", nullable: false),
                    OutletId = table.Column<long>(type: "INTEGER", nullable: true),
                    Rule = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ParserVersion = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Verdict = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Missed = table.Column<int>(type: "INTEGER", nullable: false),
                    SectionQuotes = table.Column<int>(type: "INTEGER", nullable: false),
                    WasLocked = table.Column<bool>(type: "INTEGER", nullable: false),
                    ReviewedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReviewedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuoteReviews", x => x.QuoteId);
                    table.ForeignKey(
                        name: "FK_QuoteReviews_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Reparses",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    IsDryRun = table.Column<bool>(type: "INTEGER", nullable: false),
                    Filter = table.Column<string>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    LastArticleId = table.Column<long>(type: "INTEGER", nullable: false),
                    EndArticleId = table.Column<long>(type: "INTEGER", nullable: false),
                    Done = table.Column<long>(type: "INTEGER", nullable: false),
                    Total = table.Column<long>(type: "INTEGER", nullable: false),
                    Changed = table.Column<long>(type: "INTEGER", nullable: false),
                    ParserVersion = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Error = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reparses", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SpeakerMatchKeys",
                columns: table => new
                {
                    SpeakerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SpeakerMatchKeys", x => new { x.Key, x.SpeakerId });
                    table.ForeignKey(
                        name: "FK_SpeakerMatchKeys_Speakers_SpeakerId",
                        column: x => x.SpeakerId,
                        principalTable: "Speakers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SpeakerSuggestions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FirstId = table.Column<long>(type: "INTEGER", nullable: false),
                    SecondId = table.Column<long>(type: "INTEGER", nullable: false),
                    Rule = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Score = table.Column<double>(type: "REAL", nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SpeakerSuggestions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SpeakerSuggestions_Speakers_FirstId",
                        column: x => x.FirstId,
                        principalTable: "Speakers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SpeakerSuggestions_Speakers_SecondId",
                        column: x => x.SecondId,
                        principalTable: "Speakers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReparseResults",
                columns: table => new
                {
                    ReparseId = table.Column<long>(type: "INTEGER", nullable: false),
                    ArticleId = table.Column<long>(type: "INTEGER", nullable: false),
                    Changes = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReparseResults", x => new { x.ReparseId, x.ArticleId });
                    table.ForeignKey(
                        name: "FK_ReparseResults_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ReparseResults_Reparses_ReparseId",
                        column: x => x.ReparseId,
                        principalTable: "Reparses",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Speakers_Id",
                table: "Speakers",
                column: "Id",
                filter: "NOT \"IsCompared\"");

            migrationBuilder.CreateIndex(
                name: "IX_QuoteReviews_ArticleId",
                table: "QuoteReviews",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_ReparseResults_ArticleId",
                table: "ReparseResults",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_SpeakerMatchKeys_SpeakerId",
                table: "SpeakerMatchKeys",
                column: "SpeakerId");

            migrationBuilder.CreateIndex(
                name: "IX_SpeakerSuggestions_FirstId_SecondId",
                table: "SpeakerSuggestions",
                columns: new[] { "FirstId", "SecondId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SpeakerSuggestions_SecondId",
                table: "SpeakerSuggestions",
                column: "SecondId");

            migrationBuilder.CreateIndex(
                name: "IX_SpeakerSuggestions_Status_Score_Id",
                table: "SpeakerSuggestions",
                columns: new[] { "Status", "Score", "Id" },
                descending: new[] { false, true, false });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "QuoteReviews");

            migrationBuilder.DropTable(
                name: "ReparseResults");

            migrationBuilder.DropTable(
                name: "SpeakerMatchKeys");

            migrationBuilder.DropTable(
                name: "SpeakerSuggestions");

            migrationBuilder.DropTable(
                name: "Reparses");

            migrationBuilder.DropIndex(
                name: "IX_Speakers_Id",
                table: "Speakers");

            migrationBuilder.DropColumn(
                name: "GivenRoles",
                table: "Speakers");

            migrationBuilder.DropColumn(
                name: "IsCompared",
                table: "Speakers");

            migrationBuilder.DropColumn(
                name: "Tags",
                table: "Speakers");
        }
    }
}
