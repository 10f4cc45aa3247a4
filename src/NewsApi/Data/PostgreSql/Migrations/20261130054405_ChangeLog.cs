using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsApi.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class ChangeLog : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(EmbeddedSql.Read("PostgreSql", "change-log-v1.sql"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP FUNCTION log_change, log_article, log_quote, log_trashed_quote, log_speaker CASCADE");
        }
    }
}
