using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsApi.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ChangeLog : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(EmbeddedSql.Read("Sqlite", "change-log-v1.sql"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var table in new[] { "Articles", "Quotes" })
            {
                migrationBuilder.Sql($"DROP TRIGGER {table}_created; DROP TRIGGER {table}_updated; DROP TRIGGER {table}_deleted;");
            }
        }
    }
}
