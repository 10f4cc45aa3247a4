using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsApi.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SpeakerMerges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "MergedIntoId",
                table: "Speakers",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "NamedId",
                table: "Quotes",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Speakers_MergedIntoId",
                table: "Speakers",
                column: "MergedIntoId",
                filter: "\"MergedIntoId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_NamedId_SpeakerId",
                table: "Quotes",
                columns: new[] { "NamedId", "SpeakerId" },
                filter: "\"NamedId\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Speakers_MergedIntoId",
                table: "Speakers");

            migrationBuilder.DropIndex(
                name: "IX_Quotes_NamedId_SpeakerId",
                table: "Quotes");

            // Not DropColumn: it would rebuild the tables.
            migrationBuilder.Sql("ALTER TABLE Speakers DROP COLUMN MergedIntoId;");
            migrationBuilder.Sql("ALTER TABLE Quotes DROP COLUMN NamedId;");
        }
    }
}
