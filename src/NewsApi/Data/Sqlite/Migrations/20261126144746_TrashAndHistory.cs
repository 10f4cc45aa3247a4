using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsApi.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class TrashAndHistory : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Quotes_ListedAt_Id",
                table: "Quotes");

            migrationBuilder.DropIndex(
                name: "IX_Quotes_ReportedById_ListedAt_Id",
                table: "Quotes");

            migrationBuilder.DropIndex(
                name: "IX_Quotes_SpeakerId_ListedAt_Id",
                table: "Quotes");

            migrationBuilder.DropIndex(
                name: "IX_Articles_ListedAt_Id",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_OutletId_ListedAt_Id",
                table: "Articles");

            migrationBuilder.AddColumn<DateTime>(
                name: "DeletedAt",
                table: "Quotes",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "DeletedAt",
                table: "Articles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "RevisedAt",
                table: "Articles",
                type: "TEXT",
                nullable: false,
                defaultValue: DateTime.UnixEpoch);

            migrationBuilder.AddColumn<string>(
                name: "RevisedBy",
                table: "Articles",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RevisedMembers",
                table: "Articles",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<int>(
                name: "Revision",
                table: "Articles",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.CreateTable(
                name: "ArticleRevisions",
                columns: table => new
                {
                    ArticleId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Changed = table.Column<string>(type: "TEXT", nullable: false),
                    Headline = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleRevisions", x => new { x.ArticleId, x.Number });
                    table.ForeignKey(
                        name: "FK_ArticleRevisions_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RevisionBodies",
                columns: table => new
                {
                    ArticleId = table.Column<long>(type: "INTEGER", nullable: false),
                    LastRevision = table.Column<int>(type: "INTEGER", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RevisionBodies", x => new { x.ArticleId, x.LastRevision });
                    table.ForeignKey(
                        name: "FK_RevisionBodies_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_ListedAt_Id_DeletedAt",
                table: "Quotes",
                columns: new[] { "ListedAt", "Id", "DeletedAt" },
                descending: new[] { true, false, false });

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_ReportedById_DeletedAt_ListedAt_Id",
                table: "Quotes",
                columns: new[] { "ReportedById", "DeletedAt", "ListedAt", "Id" },
                descending: new[] { false, false, true, false });

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_SpeakerId_DeletedAt_ListedAt_Id",
                table: "Quotes",
                columns: new[] { "SpeakerId", "DeletedAt", "ListedAt", "Id" },
                descending: new[] { false, false, true, false });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_ListedAt_Id_DeletedAt",
                table: "Articles",
                columns: new[] { "ListedAt", "Id", "DeletedAt" },
                descending: new[] { true, false, false });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_DeletedAt",
                table: "Articles",
                column: "DeletedAt",
                filter: "\"DeletedAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_OutletId_DeletedAt_ListedAt_Id",
                table: "Articles",
                columns: new[] { "OutletId", "DeletedAt", "ListedAt", "Id" },
                descending: new[] { false, false, true, false });

            // The log tells of every article, also of those that are older than it.
            migrationBuilder.Sql(
                """
                INSERT INTO Changes (Entity, EntityId, ArticleId, Kind, At)
                SELECT 1, Id, Id, 1, CreatedAt FROM Articles WHERE NOT EXISTS (SELECT 1 FROM Changes);
                """);
            // What was before is not known: history begins with the present state.
            migrationBuilder.Sql("UPDATE Articles SET RevisedAt = UpdatedAt;");
            migrationBuilder.Sql(EmbeddedSql.Read("Sqlite", "change-log-v2.sql"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                DROP TRIGGER Articles_created; DROP TRIGGER Articles_updated; DROP TRIGGER Articles_deleted;
                DROP TRIGGER Quotes_created; DROP TRIGGER Quotes_updated; DROP TRIGGER Quotes_deleted;
                DROP TRIGGER Quotes_trashed; DROP TRIGGER Quotes_restored;
                """);

            migrationBuilder.DropTable(
                name: "ArticleRevisions");

            migrationBuilder.DropTable(
                name: "RevisionBodies");

            migrationBuilder.DropIndex(
                name: "IX_Quotes_ListedAt_Id_DeletedAt",
                table: "Quotes");

            migrationBuilder.DropIndex(
                name: "IX_Quotes_ReportedById_DeletedAt_ListedAt_Id",
                table: "Quotes");

            migrationBuilder.DropIndex(
                name: "IX_Quotes_SpeakerId_DeletedAt_ListedAt_Id",
                table: "Quotes");

            migrationBuilder.DropIndex(
                name: "IX_Articles_ListedAt_Id_DeletedAt",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_DeletedAt",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_OutletId_DeletedAt_ListedAt_Id",
                table: "Articles");

            // Not DropColumn: it would make the table anew.
            migrationBuilder.Sql(
                """
                ALTER TABLE Quotes DROP COLUMN DeletedAt;
                ALTER TABLE Articles DROP COLUMN DeletedAt;
                ALTER TABLE Articles DROP COLUMN RevisedAt;
                ALTER TABLE Articles DROP COLUMN RevisedBy;
                ALTER TABLE Articles DROP COLUMN RevisedMembers;
                ALTER TABLE Articles DROP COLUMN Revision;
                """);

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_ListedAt_Id",
                table: "Quotes",
                columns: new[] { "ListedAt", "Id" },
                descending: new[] { true, false });

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_ReportedById_ListedAt_Id",
                table: "Quotes",
                columns: new[] { "ReportedById", "ListedAt", "Id" },
                descending: new[] { false, true, false });

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_SpeakerId_ListedAt_Id",
                table: "Quotes",
                columns: new[] { "SpeakerId", "ListedAt", "Id" },
                descending: new[] { false, true, false });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_ListedAt_Id",
                table: "Articles",
                columns: new[] { "ListedAt", "Id" },
                descending: new[] { true, false });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_OutletId_ListedAt_Id",
                table: "Articles",
                columns: new[] { "OutletId", "ListedAt", "Id" },
                descending: new[] { false, true, false });

            migrationBuilder.Sql(EmbeddedSql.Read("Sqlite", "change-log-v1.sql"));
        }
    }
}
