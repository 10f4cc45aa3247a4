using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsApi.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class IdempotencyRecords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "IdempotencyRecords",
                columns: table => new
                {
                    Principal = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Route = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    RequestHash = table.Column<string>(type: "TEXT", fixedLength: true, maxLength: 64, nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    Collection = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    ResourceId = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Problem = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IdempotencyRecords", x => new { x.Key, x.Route, x.Principal });
                });

            migrationBuilder.CreateIndex(
                name: "IX_IdempotencyRecords_CreatedAt",
                table: "IdempotencyRecords",
                column: "CreatedAt");

            // Requests of the last day can still be repeated: a created article was in its first state, others are in the
            // state of their ETag, or are not known.
            migrationBuilder.Sql(
                """
                INSERT INTO IdempotencyRecords
                SELECT 'anonymous', f.Key, f.Route, f.RequestHash, f.Status, 'articles', CAST(substr(f.Tag, 2) AS INTEGER), 1, 1, COALESCE(a.CreatedAt, f.CreatedAt), NULL, f.CreatedAt
                FROM FirstAnswers f LEFT JOIN Articles a ON a.Id = CAST(substr(f.Tag, 2) AS INTEGER) WHERE f.Status = 201;
                INSERT INTO IdempotencyRecords
                SELECT 'anonymous', f.Key, f.Route, f.RequestHash, f.Status, 'articles', a.Id, a.Version, a.Revision, a.UpdatedAt, NULL, f.CreatedAt
                FROM FirstAnswers f JOIN Articles a ON a.Id = CAST(substr(f.Tag, 2) AS INTEGER) AND f.Tag = '"' || a.Id || '-' || a.Version || '"' WHERE f.Status = 200;
                INSERT INTO IdempotencyRecords
                SELECT 'anonymous', f.Key, f.Route, f.RequestHash, f.Status, NULL, 0, 0, 0, NULL, f.Body, f.CreatedAt FROM FirstAnswers f WHERE f.Status = 409;
                """);
            migrationBuilder.DropTable(
                name: "FirstAnswers");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "IdempotencyRecords");

            migrationBuilder.CreateTable(
                name: "FirstAnswers",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Route = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Body = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 2500, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Location = table.Column<string>(type: "TEXT", maxLength: 2500, nullable: true),
                    RequestHash = table.Column<string>(type: "TEXT", fixedLength: true, maxLength: 64, nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    Tag = table.Column<string>(type: "TEXT", maxLength: 2500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FirstAnswers", x => new { x.Key, x.Route });
                });

            migrationBuilder.CreateIndex(
                name: "IX_FirstAnswers_CreatedAt",
                table: "FirstAnswers",
                column: "CreatedAt");
        }
    }
}
