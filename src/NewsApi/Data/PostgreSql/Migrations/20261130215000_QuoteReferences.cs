using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsApi.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class QuoteReferences : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(EmbeddedSql.Read("PostgreSql", "quote-references-v1.sql"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                CREATE INDEX "IX_Quotes_SectionId" ON "Quotes" ("SectionId");
                ALTER TABLE "Quotes"
                  DROP CONSTRAINT "FK_Quotes_Sections_SectionId_ArticleId",
                  ADD CONSTRAINT "FK_Quotes_Articles_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "Articles" ("Id") ON DELETE CASCADE,
                  ADD CONSTRAINT "FK_Quotes_Sections_SectionId" FOREIGN KEY ("SectionId") REFERENCES "Sections" ("Id") ON DELETE CASCADE;
                ALTER TABLE "Sections" DROP CONSTRAINT "AK_Sections_Id_ArticleId";
                ALTER TABLE "ArticleTexts" ALTER COLUMN "Text" SET COMPRESSION default;
                """);
        }
    }
}
