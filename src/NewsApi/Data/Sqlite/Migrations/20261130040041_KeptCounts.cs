using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsApi.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class KeptCounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "ArticleCount",
                table: "Speakers",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "FirstQuotedAt",
                table: "Speakers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "LastQuotedAt",
                table: "Speakers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "QuoteCount",
                table: "Speakers",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "ArticleCount",
                table: "Outlets",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "QuoteCount",
                table: "Outlets",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "ReportedCount",
                table: "Outlets",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateIndex(
                name: "IX_Speakers_QuoteCount_Id_MergedIntoId",
                table: "Speakers",
                columns: new[] { "QuoteCount", "Id", "MergedIntoId" },
                descending: new[] { true, false, false });

            migrationBuilder.Sql(EmbeddedSql.Read("Sqlite", "kept-counts-v1.sql"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Speakers_QuoteCount_Id_MergedIntoId",
                table: "Speakers");

            migrationBuilder.DropColumn(
                name: "ArticleCount",
                table: "Speakers");

            migrationBuilder.DropColumn(
                name: "FirstQuotedAt",
                table: "Speakers");

            migrationBuilder.DropColumn(
                name: "LastQuotedAt",
                table: "Speakers");

            migrationBuilder.DropColumn(
                name: "QuoteCount",
                table: "Speakers");

            migrationBuilder.DropColumn(
                name: "ArticleCount",
                table: "Outlets");

            migrationBuilder.DropColumn(
                name: "QuoteCount",
                table: "Outlets");

            migrationBuilder.DropColumn(
                name: "ReportedCount",
                table: "Outlets");
        }
    }
}
