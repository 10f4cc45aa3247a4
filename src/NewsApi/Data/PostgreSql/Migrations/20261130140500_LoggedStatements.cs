using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsApi.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class LoggedStatements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(EmbeddedSql.Read("PostgreSql", "change-log-v2.sql"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var (table, function) in new[] { ("Articles", "log_article"), ("Quotes", "log_quote"), ("Speakers", "log_speaker") })
            {
                migrationBuilder.Sql($"""
                    DROP FUNCTION log_inserted_{table.ToLowerInvariant()} CASCADE;
                    DROP TRIGGER "{table}_deleted" ON "{table}";
                    CREATE TRIGGER "{table}_logged" AFTER INSERT OR DELETE ON "{table}" FOR EACH ROW EXECUTE FUNCTION {function}();
                    """);
            }
        }
    }
}
